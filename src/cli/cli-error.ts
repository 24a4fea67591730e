/** How a run ended: all is well, something failed or is wrong, or the command line could not be understood. */
export type ExitCode = 0 | 1 | 2;

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for cannot be done; the message says why. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
