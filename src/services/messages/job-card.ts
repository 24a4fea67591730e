import type { APIEmbedField } from 'discord.js';
import type { Found } from '../jobs/finding.ts';
import { outlookOf, type RequestJob } from '../jobs/outlook.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { absentStems, type SeparationType } from '../separation/stems.ts';
import { advice } from './failure.ts';
import { jobButtons } from './job-buttons.ts';
import { jobState, placeOf, songName } from './job-words.ts';
import { stemName } from './names.ts';
import { refusal } from './refusal.ts';
import { pinging, plain, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

const COLOUR = 0x2f9e6e;

interface JobCardOptions {
  /** Epoch ms. */
  now: number;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
}

/** Everything about one request, for the one who asked. */
export function jobCard(t: Translate, found: Found, options: JobCardOptions): MessagePayload {
  const { job } = found;
  const type = t(`jobs.type.${job.type}`);
  return {
    content: '',
    embeds: [
      {
        color: COLOUR,
        title: t('jobs.card.title', { type, title: plain(songName(t, job)) }),
        description: [jobState(t, job, options.now), next(t, found, options.now)].join('\n'),
        fields: fieldsOf(t, found),
        footer: { text: t('reference', { id: job.id }) },
      },
    ],
    components: jobButtons(t, found, options),
    ...pinging(),
  };
}

/** What to do now. */
function next(t: Translate, { job, delivery }: Found, now: number): string {
  if (job.state === 'failed') return advice(t, job);
  if (job.state === 'refused') return refusal(t, job.refusal).content ?? '';
  const outlook = outlookOf(job, now);
  if (outlook === 'failed' || outlook === 'refused') return '';
  if (outlook === 'expired' && delivery.files === 'added') return t('jobs.next.attached');
  return t(`jobs.next.${outlook}`);
}

function fieldsOf(t: Translate, found: Found): APIEmbedField[] {
  const { job, delivery, at } = found;
  const times = [
    ['jobs.card.asked', at],
    ['jobs.card.started', 'startedAt' in job && job.startedAt],
    ['jobs.card.completed', 'completedAt' in job && job.completedAt],
    ['jobs.card.ended', 'endedAt' in job && !('completedAt' in job) && job.endedAt],
    ['jobs.card.expires', 'expiresAt' in job && job.expiresAt],
  ] as const;
  const link = placeOf(delivery);
  const where = delivery.isPrivate ? t('jobs.card.private') : link && t('jobs.list.jump', { link });
  const tracks = tracksOf(t, job);
  return [
    ...times.flatMap(([name, time]) => (time === false ? [] : [inline(t(name), timestamp(time, 'f'))])),
    inline(t('jobs.card.cost'), cost(t, found)),
    ...(where === undefined ? [] : [inline(t('jobs.card.place'), where)]),
    ...(tracks === undefined ? [] : [{ name: t('jobs.card.tracks'), value: tracks }]),
  ];
}

const inline = (name: string, value: string): APIEmbedField => ({ name, value, inline: true });

/** What the request cost the one who asked for it. */
function cost(t: Translate, { job, delivery }: Found): string {
  const { cost: credits } = job;
  if (delivery.joinedAt !== undefined) return t('jobs.cost.joined');
  switch (job.state) {
    case 'accepted':
    case 'refused':
      return t('jobs.cost.nothing');
    case 'queued':
    case 'submitting':
    case 'separating':
      return t('jobs.cost.held', { cost: credits });
    case 'separated':
    case 'delivered':
    case 'undeliverable':
      return t(job.isFree === true ? 'jobs.cost.late' : 'jobs.cost.charged', { cost: credits });
    case 'failed':
    case 'cancelled':
      return t('jobs.cost.back', { cost: credits });
    default:
      return job satisfies never;
  }
}

function tracksOf(t: Translate, job: RequestJob): string | undefined {
  if (!('tracks' in job)) return undefined;
  const namesOf = (stems: readonly string[]) => stems.map((stem) => stemName(t, stem)).join(t('comma'));
  const absent = absentStems(job.type, job.tracks);
  return [
    plain(namesOf(job.tracks.map(({ stem }) => stem)), 400),
    absent.length > 0 && t('result.absent', { names: namesOf(absent) }),
  ]
    .filter(Boolean)
    .join('\n');
}
