import type { RunCommand } from '../../../discord/control/arguments.ts';
import type { ValueOption } from '../../../discord/rules/command-option-rules.ts';
import type { Page } from '../page.ts';
import { call } from '../store/api.ts';
import { h, uniqueId } from '../ui/dom.ts';
import { localize } from './leaves.ts';
import { demoSongs, ownOffers } from './offers.ts';
import { type Entry, readValue, typeOf } from './read-value.ts';
import { comboboxAttributes, type Suggestion, type Suggestions } from './suggestions.ts';

export interface ChipOwner {
  readonly page: Page;
  readonly suggestions: Suggestions;
  /** What a call of autocomplete tells the bot of the command so far. */
  readonly soFar: (except: string) => RunCommand;
  /** Fills in several options at once and moves on. */
  readonly fillIn: (values: Readonly<Record<string, string>>) => void;
  /** After a pick: to what is still missing. */
  readonly moveOn: () => void;
}

/** One option of the command that is being filled in. */
export interface Chip {
  readonly option: ValueOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  entry: Entry;
  set(entry: Entry): void;
  /** Says what is wrong; the empty text takes it back. */
  complain(problem: string): void;
}

const autocompleteDelayMs = 150;

/** A field with its name, its value and its suggestions. */
export function createChip(option: ValueOption, owner: ChipOwner): Chip {
  const { page, suggestions } = owner;
  const { locale } = page.store.me;
  const id = uniqueId('option');
  const isFile = option.type === 11;
  const input = h('input', {
    id,
    class: 'chip-input',
    type: isFile ? 'file' : 'text',
    ...(isFile ? {} : comboboxAttributes(suggestions.listId)),
    'aria-required': option.required === true,
    'aria-description': `${localize(option, 'description', locale)} (${typeOf(option)})`,
    size: 6,
  });
  const label = h('label', { class: 'chip-name', for: id }, localize(option, 'name', locale));
  const element = h('span', { class: 'chip', 'data-option': option.name }, label, input);
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const chip: Chip = {
    option,
    element,
    input,
    entry: { text: '' },
    set(entry) {
      chip.entry = entry;
      if (!isFile) input.value = entry.text;
      widen();
      chip.complain('');
    },
    complain(problem) {
      element.classList.toggle('wrong', problem !== '');
      if (problem === '') input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
      if (problem !== '')
        suggestions.open(input, [heading(), h('div', { class: 'problem' }, problem)], offers(), {
          preselect: false,
        });
    },
  };
  const widen = () => {
    input.size = Math.max(6, Math.min(36, input.value.length + 1));
  };
  const heading = () =>
    h(
      'div',
      { class: 'option-about' },
      h('b', {}, localize(option, 'name', locale)),
      h('span', {}, localize(option, 'description', locale)),
      h('i', {}, option.required ? 'required' : 'optional', ' · ', typeOf(option)),
    );
  const put = (text: string, value: string | number | boolean) => {
    chip.set({ text, picked: value });
    owner.moveOn();
  };
  const typed = () => (chip.entry.picked === undefined ? chip.entry.text : '');
  const offers = (): Suggestion[] => [
    ...ownOffers(option, typed(), page, put),
    ...demoSongs(option, typed(), page, owner.fillIn),
  ];

  const suggest = () => {
    if (isFile) return suggestions.open(input, heading(), []);
    const known = offers();
    const hasValue = chip.entry.picked !== undefined;
    if (!option.autocomplete) return suggestions.open(input, heading(), known, { preselect: !hasValue });
    asked += 1;
    const turn = asked;
    clearTimeout(timer);
    suggestions.open(input, heading(), known, { preselect: false, none: 'Loading options…' });
    timer = setTimeout(async () => {
      const body = { ...owner.soFar(option.name), focused: option.name, typed: chip.entry.text };
      const answer = await call('autocomplete', body).catch(() => undefined);
      if (turn !== asked || document.activeElement !== input) return;
      const choices = answer?.status === 'choices' ? answer.choices : [];
      const shown = choices.map(({ name, value }) => ({ label: name, pick: () => put(name, value) }));
      const none = answer?.status === 'choices' ? 'No options match your search.' : 'Loading options failed';
      suggestions.open(input, heading(), [...shown, ...offers()], {
        preselect: !hasValue && typed() !== '',
        none,
      });
    }, autocompleteDelayMs);
  };

  input.addEventListener('focus', suggest);
  input.addEventListener('click', () => suggestions.isOpen || suggest());
  input.addEventListener('input', () => {
    if (isFile)
      return void readFile(input).then((file) =>
        chip.set(file ? { text: file.filename, file } : { text: '' }),
      );
    chip.set({ text: input.value });
    suggest();
  });
  input.addEventListener('blur', () => {
    const reading = readValue(option, chip.entry);
    if (chip.entry.text !== '' && reading.status === 'problem') element.classList.add('wrong');
  });
  return chip;
}

async function readFile(input: HTMLInputElement): Promise<{ filename: string; base64: string } | undefined> {
  const file = input.files?.[0];
  if (!file) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { filename: file.name, base64: btoa(binary) };
}
