import { join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import type { DiscordControl } from '../../sandbox/discord/control/control.ts';
import type { InteractionView, MessageView } from '../../sandbox/discord/control/views.ts';
import type { RecordedRequest } from '../../sandbox/upstream/wire/request-log.ts';
import { Job } from '../../src/services/jobs/job.ts';
import { isOpen } from '../../src/services/jobs/state-of.ts';
import { LedgerPage } from '../../src/services/quotas/ledger-page.ts';

/** What the bot has written down. */
export interface Books {
  readonly jobs: readonly Job[];
  /** The jobs that are charged, once for each entry. */
  readonly charged: readonly string[];
}

/** Reads the bot's database, whether the bot runs or not. */
export async function readBooks(stateDir: string): Promise<Books> {
  const [jobs, pages] = await Promise.all([records(stateDir, 'jobs'), records(stateDir, 'ledgers')]);
  return {
    jobs: jobs.map(({ value }) => Job.parse(value)),
    charged: pages.flatMap(({ value }) => Object.keys(LedgerPage.parse(value).entries)),
  };
}

/** Changes the job records of a bot that does not run: what a test would otherwise have to wait for. */
export async function rewriteJobs(stateDir: string, change: (job: Job) => Job): Promise<void> {
  for (const { key, value } of await records(stateDir, 'jobs')) {
    const text = JSON.stringify({ value: change(Job.parse(value)) });
    await query(stateDir, 'UPDATE stemsmith SET value = ? WHERE key = ?', text, key);
  }
}

async function records(stateDir: string, name: string): Promise<{ key: string; value: unknown }[]> {
  const sql = 'SELECT key, value FROM stemsmith WHERE key > ? AND key < ? ORDER BY key';
  const rows = await query<{ key: string; value: string }>(stateDir, sql, `${name}/`, `${name}0`);
  return rows.map(({ key, value }) => ({ key, value: JSON.parse(value).value }));
}

async function query<Row>(stateDir: string, sql: string, ...parameters: string[]): Promise<Row[]> {
  const uri = `sqlite://${join(stateDir, 'stemsmith.sqlite')}`;
  const adapter = new KeyvSqlite({ uri, table: 'stemsmith', busyTimeout: 5_000 });
  adapter.on('error', () => {});
  try {
    return (await adapter.query(sql, parameters)) as Row[];
  } finally {
    await adapter.disconnect();
  }
}

export const jobIdOf = (interaction: { id: string }): string => BigInt(interaction.id).toString(36);

/** What a message of the bot is about a job. */
export type Kind =
  | 'thinking'
  | 'progress'
  | 'result'
  | 'failure'
  | 'refusal'
  | 'question'
  | 'pointer'
  | 'ping'
  | 'other';

export function kindOf(message: Pick<MessageView, 'loading' | 'content' | 'embeds'>): Kind {
  const { content } = message;
  if (message.loading) return 'thinking';
  if (JSON.stringify(message.embeds).includes('Reference ')) return 'result';
  if (content.includes('see the message above')) return 'ping';
  if (content.includes('The answer to this request is here')) return 'pointer';
  if (content.includes('could not be made')) return 'failure';
  if (content.includes('reference ')) return 'progress';
  if (content.includes('choose the one you mean')) return 'question';
  return content.includes('limit') ? 'refusal' : 'other';
}

const answers = (job: Job, interactionId: string): boolean =>
  job.deliveries.some(({ id }) => id === jobIdOf({ id: interactionId }));

/** Everything the bot says about a job now: as an answer to its interactions, by its reference, or as its record knows. */
export function messagesAbout(job: Job, messages: readonly MessageView[]): MessageView[] {
  const told = job.deliveries.flatMap((delivery) => (delivery.told ? [delivery.told.messageId] : []));
  return messages.filter(
    (message) =>
      (message.usedBy !== null && answers(job, message.usedBy.interactionId)) ||
      JSON.stringify([message.content, message.embeds]).includes(`eference ${job.id}`) ||
      told.includes(message.id),
  );
}

/** Codes by which upstream says that it has not looked at a request. */
const DECLINED: ReadonlySet<number | null> = new Set([405, 430, 455]);

/** How often a separation was asked for on behalf of each job, apart from the times that upstream declined. */
export function submissionsByJob(requests: readonly RecordedRequest[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path, body, code } of requests) {
    if (!path.endsWith('/vocal-removal/generate') || DECLINED.has(code)) continue;
    const jobId = /\/callbacks\/([0-9a-z]+)\//.exec(JSON.stringify(body))?.[1] ?? 'without a callback';
    counts.set(jobId, (counts.get(jobId) ?? 0) + 1);
  }
  return counts;
}

interface Evidence {
  readonly books: Books;
  readonly interactions: readonly InteractionView[];
  readonly messages: readonly MessageView[];
  readonly requests: readonly RecordedRequest[];
  /** Private notices may be said again: Discord has no way to recognise a repeated follow-up. */
  readonly noticesMayRepeat?: boolean;
}

/** What Discord's imitation shows at the moment. */
export function seenIn(discord: DiscordControl): Pick<Evidence, 'interactions' | 'messages'> {
  const { interactions, messages, bot } = discord.state();
  return { interactions, messages: messages.filter((message) => message.author.id === bot.id) };
}

/**
 * Everything that is promised and does not hold, one line each. Every request has come to its end: on disk, in the
 * ledger, at upstream and before the eyes of the member.
 */
export function violations(evidence: Evidence): string[] {
  const { books, interactions, messages, requests } = evidence;
  const known = new Set(
    books.jobs.flatMap(({ id, deliveries }) => [id, ...deliveries.map((each) => each.id)]),
  );
  const deferred = interactions.filter(
    ({ state }) => state.status === 'acknowledged' && state.callback === 5,
  );
  return [
    ...deferred
      .filter((interaction) => !known.has(jobIdOf(interaction)))
      .map(({ id }) => `the interaction ${id} was acknowledged, but no job was written down`),
    ...[...submissionsByJob(requests)]
      .filter(([, count]) => count > 1)
      .map(([jobId, count]) => `job ${jobId} was submitted ${count} times`),
    ...ledgerViolations(books),
    ...joinedViolations(books),
    ...books.jobs
      .filter(({ state }) => state !== 'joined')
      .flatMap((job) => outcomeViolations(job, messagesAbout(job, messages), evidence)),
  ];
}

/** The ledger holds exactly the jobs that brought something in time. */
function ledgerViolations({ jobs, charged }: Books): string[] {
  const owing = new Set(
    jobs
      .filter((job) => ['separated', 'delivered', 'undeliverable'].includes(job.state))
      .filter((job) => !('isFree' in job && job.isFree))
      .map(({ id }) => id),
  );
  return [
    ...[...owing].filter((id) => !charged.includes(id)).map((id) => `job ${id} brought tracks for nothing`),
    ...charged
      .filter((id) => !owing.has(id))
      .map((id) => `job ${id} is charged, but brought nothing in time`),
    ...charged.filter((id, index) => charged.indexOf(id) !== index).map((id) => `job ${id} is charged twice`),
  ];
}

/** Who joined a job waits for it in its record, and nothing is paid for twice. */
function joinedViolations({ jobs, charged }: Books): string[] {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const paid = jobs.filter(({ id }) => charged.includes(id)).map(workOf);
  return [
    ...jobs
      .filter(
        (job) => job.state === 'joined' && !byId.get(job.into)?.deliveries.some(({ id }) => id === job.id),
      )
      .map(({ id }) => `job ${id} has joined a job that does not know of it`),
    ...paid.filter((work, index) => paid.indexOf(work) !== index).map((work) => `${work} is paid for twice`),
  ];
}

const workOf = ({ type, track }: Job): string => `${type} of ${track.taskId}/${track.audioId}`;

const OUTCOMES: Partial<Record<Job['state'], Kind>> = {
  delivered: 'result',
  failed: 'failure',
  refused: 'refusal',
  returned: 'question',
};

const OUTCOME_KINDS: ReadonlySet<Kind> = new Set(['result', 'failure', 'refusal', 'question']);

function outcomeViolations(job: Job, about: readonly MessageView[], evidence: Evidence): string[] {
  const kinds = about.map(kindOf);
  const outcomes = kinds.filter((kind) => OUTCOME_KINDS.has(kind));
  const listening = job.deliveries.filter(({ hasLeft, unreachable }) => !hasLeft && !unreachable);
  const expected = OUTCOMES[job.state];
  const isNotice = job.deliveries.some((delivery) => delivery.told?.via === 'notice');
  const mayRepeat = evidence.noticesMayRepeat === true && isNotice;
  const said = `job ${job.id} (${job.state}) is told as [${kinds.join(', ')}]`;
  return [
    ...(isOpen(job) ? [`job ${job.id} has not ended: it is ${job.state}`] : []),
    ...(outcomes.some((kind) => kind !== expected) ? [`${said}: a wrong outcome`] : []),
    ...(expected !== undefined && outcomes.length < listening.length
      ? [`${said}: ${listening.length} wait for an outcome`]
      : []),
    ...(outcomes.length > job.deliveries.length && !mayRepeat
      ? [`${said}: more than one outcome for each of ${job.deliveries.length}`]
      : []),
    ...(kinds.filter((kind) => kind === 'ping').length > job.deliveries.length
      ? [`${said}: pinged more than once`]
      : []),
    // Of a request that Discord would not let us acknowledge nobody was told anything.
    ...(job.state !== 'cancelled' && kinds.some((kind) => kind === 'thinking' || kind === 'progress')
      ? [`${said}: still under way`]
      : []),
  ];
}
