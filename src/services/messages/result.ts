import { ButtonStyle, ComponentType } from 'discord.js';
import type { Delivery } from '../jobs/delivery.ts';
import type { JobIn } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { absentStems, type Track } from '../separation/stems.ts';
import { PRODUCT, stemName } from './names.ts';
import { boldTitle, mention, pinging, plain, timestamp } from './text.ts';

const LONGEST_BUTTON_URL = 512;
const BUTTONS_PER_ROW = 5;
const ROWS = 5;
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
export function result(job: JobIn<'separated'>, delivery: Delivery): MessagePayload {
  const buttons = job.tracks
    .filter((track) => track.url.length <= LONGEST_BUTTON_URL)
    .slice(0, BUTTONS_PER_ROW * ROWS);
  const { shown, rest } = within(
    job.tracks.filter((track) => !buttons.includes(track)),
    DESCRIPTION_ROOM,
  );
  const titles = rest.slice(0, LINK_EMBEDS);
  const lines = [
    summary(job),
    ...shown.map(asText),
    hidden(rest.length - titles.length),
    absent(job),
    expiry(job),
  ];
  return {
    content: headline(job, delivery),
    embeds: [
      {
        color: COLOUR,
        description: lines.filter(Boolean).join('\n'),
        footer: { text: `Reference ${job.id}` },
      },
      ...titles.map(({ stem, url }) => ({ color: COLOUR, title: plain(stemName(stem)), url })),
    ],
    components: inRows(buttons),
    ...pinging(delivery.userId),
  };
}

/** The same as nothing but text. */
export function plainResult(job: JobIn<'separated'>, delivery: Delivery): MessagePayload {
  const { shown, rest } = within(job.tracks, CONTENT_ROOM);
  const lines = [headline(job, delivery), ...shown.map(asText), hidden(rest.length), expiry(job)];
  return {
    content: [...lines.filter(Boolean), `-# Reference ${job.id}`].join('\n'),
    embeds: [],
    components: [],
    ...pinging(delivery.userId),
  };
}

/** The tracks whose lines fit into `room` characters, and the rest: a link that is cut would be no link. */
function within(tracks: readonly Track[], room: number): { shown: Track[]; rest: Track[] } {
  const shown: Track[] = [];
  const rest: Track[] = [];
  let left = room;
  for (const track of tracks) {
    const length = asText(track).length + 1;
    if (length <= left) {
      shown.push(track);
      left -= length;
    } else rest.push(track);
  }
  return { shown, rest };
}

function hidden(count: number): string | undefined {
  if (count === 0) return undefined;
  return `${count} more ${count === 1 ? 'track has a link that is' : 'tracks have links that are'} too long to show here`;
}

function headline(job: JobIn<'separated'>, delivery: Delivery): string {
  const title = boldTitle(job.title);
  const what = title === undefined ? `your ${PRODUCT[job.type]}` : `the ${PRODUCT[job.type]} of ${title}`;
  return `${mention(delivery.userId)} ${what} are ready.`;
}

function summary({ tracks }: JobIn<'separated'>): string {
  const names = tracks.map((track) => stemName(track.stem)).join(', ');
  return `**${tracks.length} ${tracks.length === 1 ? 'track' : 'tracks'}** (MP3): ${plain(names, 400)}`;
}

function absent(job: JobIn<'separated'>): string | undefined {
  const names = absentStems(job.type, job.tracks).map(stemName);
  return names.length === 0 ? undefined : `Not in this song: ${names.join(', ')}`;
}

const expiry = (job: JobIn<'separated'>): string => `Links expire ${timestamp(job.expiresAt, 'R')}`;

const asText = ({ stem, url }: Track): string => `${plain(stemName(stem))}: <${url}>`;

function inRows(tracks: readonly Track[]): NonNullable<MessagePayload['components']> {
  const rows = Array.from({ length: Math.ceil(tracks.length / BUTTONS_PER_ROW) }, (_, row) =>
    tracks.slice(row * BUTTONS_PER_ROW, (row + 1) * BUTTONS_PER_ROW),
  );
  return rows.map((row) => ({
    type: ComponentType.ActionRow,
    components: row.map(({ stem, url }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: stemName(stem),
      url,
    })),
  }));
}
