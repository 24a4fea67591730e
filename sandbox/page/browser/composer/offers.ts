import type { ValueOption } from '../../../discord/rules/command-option-rules.ts';
import { clockOf } from '../message/audio-player.ts';
import type { Page } from '../page.ts';
import { avatar } from '../ui/avatar.ts';
import { h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import type { Suggestion } from './suggestions.ts';

/** Puts a value into an option: what is seen, and what is sent. */
export type Put = (text: string, value: string | number | boolean) => void;

const fits = (text: string, typed: string) => text.toLowerCase().includes(typed.trim().toLowerCase());

/** What a client knows by itself of an option's possible values. */
export function ownOffers(option: ValueOption, typed: string, { store }: Page, put: Put): Suggestion[] {
  const { state, place, me } = store;
  if (option.choices?.length) {
    return option.choices
      .map(({ value, ...choice }) => ({ label: nameOf(choice, me.locale), value }))
      .filter(({ label }) => fits(label, typed))
      .map(({ label, value }) => ({ label, pick: () => put(label, value) }));
  }
  const people = () =>
    [state.bot, ...state.people]
      .filter(({ displayName, username }) => fits(displayName, typed) || fits(username, typed))
      .map((person) => ({
        label: person.displayName,
        note: person.username,
        picture: avatar(person, 'middle'),
        pick: () => put(`@${person.displayName}`, person.id),
      }));
  const roles = () =>
    (place.guild?.roles ?? [])
      .filter(({ name }) => fits(name, typed))
      .map(({ id, name }) => ({ label: name, picture: icon('at'), pick: () => put(`@${name}`, id) }));
  switch (option.type) {
    case 5:
      return [true, false]
        .map((value) => ({ label: value ? 'True' : 'False', value }))
        .filter(({ label }) => fits(label, typed))
        .map(({ label, value }) => ({ label, pick: () => put(label, value) }));
    case 6:
      return people();
    case 7:
      return (place.guild?.channels ?? [])
        .filter(({ name, visibleTo }) => fits(name, typed) && visibleTo.includes(me.id))
        .map(({ id, name }) => ({ label: `#${name}`, pick: () => put(`#${name}`, id) }));
    case 8:
      return roles();
    case 9:
      return [...people(), ...roles()];
    default:
      return [];
  }
}

type Choice = NonNullable<ValueOption['choices']>[number];
const nameOf = ({ name, name_localizations }: Omit<Choice, 'value'>, locale: string) =>
  name_localizations?.[locale] ?? name;

/** Options that take the ids of a song: nobody has to invent any. */
const idOptions = ['task_id', 'audio_id'];

/** The demo songs, for an option that takes one of their ids; a pick fills in both. */
export function demoSongs(
  option: ValueOption,
  typed: string,
  { store }: Page,
  fillIn: (values: Readonly<Record<string, string>>) => void,
): Suggestion[] {
  if (!idOptions.includes(option.name)) return [];
  return store.view.songs
    .filter(({ title, tags }) => fits(title, typed) || fits(tags, typed))
    .flatMap(({ title, tags, taskId, tracks }) =>
      tracks.map(({ audioId, index, durationSeconds }) => ({
        label: title,
        note: `${index === 0 ? 'first' : 'second'} variant · ${tags}`,
        aside: clockOf(durationSeconds),
        picture: h('span', { class: 'song-mark' }, icon('note')),
        group: 'Demo songs: a pick fills in both ids',
        pick: () => fillIn({ task_id: taskId, audio_id: audioId }),
      })),
    );
}
