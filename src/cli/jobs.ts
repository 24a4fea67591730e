import { Job, type JobState } from '../services/jobs/job.ts';
import type { ReadOnlyStore } from '../services/platform/read-only-store.ts';
import type { readRecords } from '../services/platform/read-records.ts';
import { asJson } from './as-json.ts';
import {
  type CliCommand,
  defineCliCommand,
  idOption,
  noOperands,
  onlyOperand,
  type Run,
} from './cli-command.ts';
import { CliError, UsageError } from './cli-error.ts';
import { describe } from './jobs/describe.ts';
import { jobFacts } from './jobs/job-facts.ts';
import { jobTable } from './jobs/list.ts';

interface JobsOptions {
  openStore: () => Promise<ReadOnlyStore>;
  readRecords: typeof readRecords;
}

const STATES: readonly JobState[] = Job.options.map(({ shape }) => shape.state.value);

/** `stemsmith jobs` */
export const createJobs = ({ openStore, readRecords }: JobsOptions): CliCommand =>
  defineCliCommand({
    name: 'jobs',
    summary: 'lists the requests that the bot keeps, or shows one; also while it runs',
    usage: '[list | show ID] [--state STATE]… [--guild ID] [--limit N] [--json]',
    help: `  --state STATE  only in this state; may be given more than once:
                 ${STATES.join(', ')}
  --guild ID     only of this server
  --limit N      how many at most, the newest first (default 20)
  --json         for programs; times are milliseconds since 1970

Links to tracks and the tokens of interactions are never shown.`,
    options: {
      state: { type: 'string', multiple: true },
      guild: { type: 'string' },
      limit: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    },
    async *run({ options, operands }) {
      const [deed = 'list', ...rest] = operands;
      const filter = filterOf(options);
      if (deed === 'list') noOperands(rest);
      else if (deed !== 'show') throw new UsageError(`"${deed}" is neither list nor show.`);
      const id = deed === 'show' ? onlyOperand(rest, 'ID') : undefined;
      const store = await openStore();
      try {
        if (id !== undefined) return yield* show(store, id, options.json);
        const found: Job[] = [];
        for await (const { value } of readRecords(store, 'jobs', Job)) {
          if (filter.fits(value)) found.push(value);
        }
        const newest = found.sort((left, right) => right.acceptedAt - left.acceptedAt).slice(0, filter.limit);
        if (options.json) yield* asJson(newest.map(jobFacts));
        else yield* [...jobTable(newest), `${newest.length} of ${found.length}`];
        return 0;
      } finally {
        await store.close();
      }
    },
  });

async function* show(store: ReadOnlyStore, id: string, json: boolean): Run {
  const job = Job.safeParse(await store.get(`jobs/${id}`));
  if (!job.success) throw new CliError(`There is no job "${id}".`);
  yield* json ? asJson(jobFacts(job.data)) : describe(jobFacts(job.data));
  return 0;
}

/** @throws UsageError */
function filterOf(options: { state?: string[] | undefined; guild?: string | undefined; limit: string }) {
  const guild = idOption('guild', options.guild);
  const states: readonly string[] | undefined = options.state;
  const unknown = states?.find((state) => !STATES.some((known) => known === state));
  if (unknown !== undefined) {
    throw new UsageError(`--state "${unknown}" is none of ${STATES.join(', ')}.`);
  }
  if (!/^[1-9]\d{0,8}$/.test(options.limit)) throw new UsageError('--limit must be a whole number above 0.');
  return {
    limit: Number(options.limit),
    fits: (job: Job) =>
      (states === undefined || states.includes(job.state)) && (guild === undefined || job.guildId === guild),
  };
}
