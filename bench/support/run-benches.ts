import { setTimeout as wait } from 'node:timers/promises';
import type { Bench, Check, Outcome } from './bench.ts';

/** What became of one bench. */
export interface Report {
  readonly bench: Pick<Bench, 'name' | 'about' | 'floor'>;
  readonly seconds: number;
  readonly result: Outcome | { readonly skipped: string } | { readonly broken: string };
}

interface RunOptions {
  readonly short: boolean;
  readonly say: (line: string) => void;
  /** Called as soon as a bench has ended. */
  readonly onReport?: (report: Report) => void;
}

const PATIENCE_MS = 15 * 60_000;
const SHORT_PATIENCE_MS = 60_000;

/** Runs benches one after the other. One that throws, or whose checks do not hold, is broken; the others run on. */
export async function runBenches(benches: readonly Bench[], options: RunOptions): Promise<Report[]> {
  const reports: Report[] = [];
  for (const bench of benches) {
    options.say(`${bench.name}: ${bench.about}`);
    const startedAt = performance.now();
    const result = await runBench(bench, options);
    if ('broken' in result) options.say(`  BROKEN: ${result.broken}`);
    const report = { bench, seconds: (performance.now() - startedAt) / 1_000, result };
    options.onReport?.(report);
    reports.push(report);
  }
  return reports;
}

async function runBench(bench: Bench, { short, say }: RunOptions): Promise<Report['result']> {
  const endings: (() => unknown)[] = [];
  try {
    const running = bench.run({
      short,
      atEnd: (task) => void endings.unshift(task),
      say: (line) => say(`  ${line}`),
    });
    const result = await Promise.race([running, tooLate(short ? SHORT_PATIENCE_MS : PATIENCE_MS)]);
    if ('skipped' in result) return result;
    const wrong = complaints(result);
    return wrong.length === 0 ? result : { broken: wrong.join('; ') };
  } catch (error) {
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    for (const end of endings) await end();
  }
}

async function tooLate(ms: number): Promise<never> {
  await wait(ms, undefined, { ref: false });
  throw new Error(`it has not ended within ${ms / 1_000} s`);
}

function complaints({ rows, checks }: Outcome): string[] {
  const numbers = rows.filter(({ measured, floor }) => !(measured >= 0 && floor > 0));
  return [
    ...(checks.length === 0 ? ['nothing was checked'] : []),
    ...(rows.length === 0 ? ['nothing was measured'] : []),
    ...numbers.map(({ what, measured, floor }) => `${what}: ${measured} beside ${floor} is no measurement`),
    ...checks.filter((check) => check.found !== check.expected).map(complaint),
  ];
}

const complaint = ({ what, found, expected }: Check): string => `${what}: ${found} in place of ${expected}`;
