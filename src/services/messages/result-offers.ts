import { ComponentType } from 'discord.js';
import type { Delivery } from '../jobs/delivery.ts';
import type { JobIn } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import type { SeparationType, Track } from '../separation/stems.ts';
import { button, LONGEST_BUTTON_URL, link, makeId, playId, row } from './buttons.ts';
import { SHOW } from './job-buttons.ts';
import { stemName } from './names.ts';
import type { Translate } from './translate.ts';

/** What the bot can do with a result beyond showing it. */
export interface ResultOffers {
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
  /** Where the tracks of a job play together, if anywhere. */
  mixerOf: (jobId: string) => string | undefined;
}

type Rows = NonNullable<MessagePayload['components']>;

// As many as a menu takes.
const MOST_CHOICES = 25;

/** Under the links of a result: a menu that plays one of many stems, and what to do next. Two rows at most. */
export function offerRows(
  t: Translate,
  { id, type, tracks }: JobIn<'separated'>,
  delivery: Delivery,
  { costs, mixerOf }: ResultOffers,
): Rows {
  const url = mixerOf(id);
  const mixer =
    url === undefined || url.length > LONGEST_BUTTON_URL ? [] : [link(url, t('button.open_mixer'))];
  if (type !== 'split_stem') return mixer.length === 0 ? [] : [row(...mixer)];
  const karaoke = button(
    makeId('separate_vocal', id),
    t('button.karaoke_too', { cost: costs.separate_vocal }),
  );
  // Who reads a private answer has it before them already.
  const show = delivery.isPrivate ? [] : [button(`${SHOW}${id}`, t('button.show'))];
  const actions = [...mixer, karaoke, ...show];
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
