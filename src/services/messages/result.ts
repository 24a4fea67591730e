import type { Delivery } from '../jobs/delivery.ts';
import type { JobIn } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { absentStems, type Track } from '../separation/stems.ts';
import { linkRows } from './link-rows.ts';
import { stemName } from './names.ts';
import { offerRows, type ResultOffers } from './result-offers.ts';
import { boldTitle, mention, pinging, plain, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

// Of the five that a message takes, two are for what can be done with the tracks.
const LINK_ROWS = 3;
// Beside the embed that says everything else.
const LINK_EMBEDS = 9;
// Of the 4,096 characters of a description and the 2,000 of a content, what surely remains for links.
const DESCRIPTION_ROOM = 2_800;
const CONTENT_ROOM = 1_500;
const COLOUR = 0x2f9e6e;

/**
 * The tracks: a button each in musical order, what the song does not have, and until when the links work. A link that
 * no button takes stands in the text, and one that does not fit there becomes the title of an embed (2,048 characters).
 */
export function result(
  t: Translate,
  job: JobIn<'separated'>,
  delivery: Delivery,
  offers: ResultOffers,
): MessagePayload {
  const links = linkRows(t, job.tracks, LINK_ROWS);
  const { shown, rest } = within(t, links.rest, DESCRIPTION_ROOM);
  const titles = rest.slice(0, LINK_EMBEDS);
  const lines = [
    summary(t, job),
    free(t, delivery),
    ...shown,
    hidden(t, rest.length - titles.length),
    absent(t, job),
    expiry(t, job),
  ];
  return {
    content: headline(t, job, delivery),
    embeds: [
      {
        color: COLOUR,
        description: lines.filter(Boolean).join('\n'),
        footer: { text: t('reference', { id: job.id }) },
      },
      ...titles.map(({ stem, url }) => ({ color: COLOUR, title: plain(stemName(t, stem)), url })),
    ],
    components: [...links.rows, ...offerRows(t, job, delivery, offers)],
    ...pinging(delivery.userId),
  };
}

/** The same as nothing but text. */
export function plainResult(t: Translate, job: JobIn<'separated'>, delivery: Delivery): MessagePayload {
  const { shown, rest } = within(t, job.tracks, CONTENT_ROOM);
  const lines = [headline(t, job, delivery), ...shown, hidden(t, rest.length), expiry(t, job)];
  return {
    content: [...lines.filter(Boolean), `-# ${t('reference', { id: job.id })}`].join('\n'),
    embeds: [],
    components: [],
    ...pinging(delivery.userId),
  };
}

/** The lines of the tracks that fit into `room` characters, and the other tracks: a link that is cut would be no link. */
function within(t: Translate, tracks: readonly Track[], room: number): { shown: string[]; rest: Track[] } {
  const shown: string[] = [];
  const rest: Track[] = [];
  let left = room;
  for (const track of tracks) {
    const line = t('result.link', { track: plain(stemName(t, track.stem)), url: track.url });
    if (line.length < left) {
      shown.push(line);
      left -= line.length + 1;
    } else rest.push(track);
  }
  return { shown, rest };
}

const hidden = (t: Translate, count: number): string | undefined =>
  count === 0 ? undefined : t('result.hidden', { count });

function headline(t: Translate, job: JobIn<'separated'>, delivery: Delivery): string {
  const user = mention(delivery.userId);
  const title = boldTitle(job.title);
  return title === undefined
    ? t(`result.ready.${job.type}`, { user })
    : t(`result.titled.${job.type}`, { user, title });
}

function summary(t: Translate, { tracks }: JobIn<'separated'>): string {
  const names = tracks.map((track) => stemName(t, track.stem)).join(t('comma'));
  return t('result.tracks', { count: tracks.length, names: plain(names, 400) });
}

function absent(t: Translate, job: JobIn<'separated'>): string | undefined {
  const names = absentStems(job.type, job.tracks).map((stem) => stemName(t, stem));
  return names.length === 0 ? undefined : t('result.absent', { names: names.join(t('comma')) });
}

const free = (t: Translate, { joinedAt }: Delivery): string | undefined =>
  joinedAt === undefined ? undefined : t('result.free');

const expiry = (t: Translate, job: JobIn<'separated'>): string =>
  t('result.expiry', { when: timestamp(job.expiresAt, 'R') });
