import { pino } from 'pino';
import type { Logger } from '../../src/services/platform/logger.ts';

/** A logger for tests that do not look at the log. */
export const silentLogger: Logger = pino({ level: 'silent' });

/** A line of the log, as JSON: the fields of the call and of its children, `msg`, and pino's number for `level`. */
export type LogLine = Record<string, unknown>;

/** A logger for tests that do: every line, from `trace` on, lands in `lines`. */
export function createRecordingLogger(): { logger: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const stream = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { logger: pino({ level: 'trace', base: null }, stream), lines };
}
