import { ButtonStyle, ComponentType } from 'discord.js';
import type { MessagePayload } from '../platform/messenger.ts';
import type { TrackId } from '../separation/ids.ts';
import type { SeparationType } from '../separation/stems.ts';
import { encodeTrack } from '../separation/track-code.ts';
import { pinging } from './text.ts';
import { type NamedTrack, trackName } from './track-name.ts';
import type { Translate } from './translate.ts';

/** A track to choose, and what is known of it. */
export interface Choice extends NamedTrack {
  track: TrackId;
}

/** Of the menu from which a track is chosen; followed by the type. Its values are codes of tracks. */
export const PICK = 'pick:';

/** Of the button that opens the form for both ids; followed by the type, and by a task id after a colon. */
export const ENTER = 'enter:';

interface Menu {
  type: SeparationType;
  /** At most 25. */
  choices: readonly Choice[];
  /** Why there is something to choose. */
  why: 'several' | 'of_task';
  /** There may be more choices in a while. */
  isUnfinished?: boolean;
}

/** Asks which of several tracks is meant. */
export function pickTrack(t: Translate, { type, choices, why, isUnfinished }: Menu): MessagePayload {
  const options = choices.map(({ track, ...known }) => ({
    label: trackName(t, known),
    value: encodeTrack(track),
    description: track.audioId,
  }));
  const placeholder = t(`pick.placeholder.${type}`);
  const menu = {
    type: ComponentType.StringSelect as const,
    custom_id: `${PICK}${type}`,
    placeholder,
    options,
  };
  return {
    content: [t(`pick.${why}`), ...(isUnfinished ? [t('pick.more')] : [])].join('\n'),
    components: [{ type: ComponentType.ActionRow, components: [menu] }],
    ...pinging(),
  };
}

/** Why the tracks of a task cannot be offered, and the way to name one all the same. */
export function noTracks(
  t: Translate,
  why: 'unfinished' | 'unknown' | 'unreachable',
  { type, taskId }: { type: SeparationType; taskId: string },
): MessagePayload {
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    custom_id: `${ENTER}${type}:${taskId}`,
    label: t('button.enter_ids'),
  };
  return {
    content: t(`pick.${why}`),
    components: [{ type: ComponentType.ActionRow, components: [button] }],
    ...pinging(),
  };
}
