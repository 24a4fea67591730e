import { type Logger as PinoLogger, pino } from 'pino';
import pretty from 'pino-pretty';
import { createRedactor } from './redact.ts';

/** pino's levels and `child`: object first, constant message. */
export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child'>;

interface LoggerOptions {
  level: string;
  /** Values that must never be written. */
  secrets: readonly (string | undefined)[];
  /** True where a person reads along: then lines are coloured text instead of JSON. */
  terminal: boolean;
  /** Standard output, if nothing else is given. */
  destination?: { write(line: string): void };
}

/** The root logger. It writes synchronously, so that the last line before an exit is not lost. */
export function createLogger({ level, secrets, terminal, destination }: LoggerOptions): PinoLogger {
  const redact = createRedactor(secrets);
  const output = destination ?? (terminal ? pretty({ sync: true }) : pino.destination({ sync: true }));
  return pino({ level, base: null, hooks: { streamWrite: redact } }, output);
}
