import { ComponentType } from 'discord.js';
import type { Delivery } from '../jobs/delivery.ts';
import type { JobIn } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import type { SeparationType, Track } from '../separation/stems.ts';
import { button, makeId, playId, row } from './buttons.ts';
import { SHOW } from './job-buttons.ts';
import { stemName } from './names.ts';
import type { Translate } from './translate.ts';

/** What the bot can do with a result beyond showing it. */
export interface ResultOffers {
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
}

type Rows = NonNullable<MessagePayload['components']>;

// As many as a menu takes.
const MOST_CHOICES = 25;

/** Under the links of a result: a menu that plays one of many stems, and what to do next. Two rows at most. */
export function offerRows(
  t: Translate,
  { id, type, tracks }: JobIn<'separated'>,
  delivery: Delivery,
  { costs }: ResultOffers,
): Rows {
  if (type !== 'split_stem') return [];
  const karaoke = button(
    makeId('separate_vocal', id),
    t('button.karaoke_too', { cost: costs.separate_vocal }),
  );
  // Who reads a private answer has it before them already.
  const actions = delivery.isPrivate ? [karaoke] : [karaoke, button(`${SHOW}${id}`, t('button.show'))];
  return [playMenu(t, id, tracks), row(...actions)];
}

/** The values are the places of the tracks in the job. */
const playMenu = (t: Translate, jobId: string, tracks: readonly Track[]): Rows[number] =>
  row({
    type: ComponentType.StringSelect as const,
    custom_id: playId(jobId),
    placeholder: t('play.placeholder'),
    options: tracks
      .slice(0, MOST_CHOICES)
      .map(({ stem }, place) => ({ label: stemName(t, stem), value: String(place) })),
  });
