import { ButtonStyle, ComponentType } from 'discord.js';
import type { Delivery, JobIn } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { absentStems, type Track } from '../separation/stems.ts';
import { PRODUCT, stemName } from './names.ts';
import { mention, pinging, plain, timestamp } from './text.ts';

const LONGEST_BUTTON_URL = 512;
const BUTTONS_PER_ROW = 5;
const ROWS = 5;
const COLOUR = 0x2f9e6e;

/** The tracks: a button each in musical order, what the song does not have, and until when the links work. */
export function result(job: JobIn<'separated'>, delivery: Delivery): MessagePayload {
  const buttons = job.tracks
    .filter((track) => track.url.length <= LONGEST_BUTTON_URL)
    .slice(0, BUTTONS_PER_ROW * ROWS);
  const others = job.tracks.filter((track) => !buttons.includes(track));
  return {
    content: headline(job, delivery),
    embeds: [
      {
        color: COLOUR,
        description: [summary(job), ...others.map(asText), absent(job), expiry(job)]
          .filter(Boolean)
          .join('\n'),
        footer: { text: `Reference ${job.id}` },
      },
    ],
    components: inRows(buttons),
    ...pinging(delivery.userId),
  };
}

/** The same as nothing but text. */
export function plainResult(job: JobIn<'separated'>, delivery: Delivery): MessagePayload {
  const links = job.tracks.map(asText);
  // 2,000 characters is what Discord takes; a link that is cut would be no link.
  const fitting = links.filter((_, index) => links.slice(0, index + 1).join('\n').length < 1_700);
  return {
    content: [headline(job, delivery), ...fitting, expiry(job), `-# Reference ${job.id}`].join('\n'),
    embeds: [],
    components: [],
    ...pinging(delivery.userId),
  };
}

function headline(job: JobIn<'separated'>, delivery: Delivery): string {
  const what =
    job.title === undefined
      ? `your ${PRODUCT[job.type]} are`
      : `the ${PRODUCT[job.type]} of **${plain(job.title)}** are`;
  return `${mention(delivery.userId)} ${what} ready.`;
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

const asText = ({ stem, url }: Track): string => `${stemName(stem)}: <${url}>`;

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
