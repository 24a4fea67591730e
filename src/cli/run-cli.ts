import { AppError, ConfigError, StoreError, StoreInUseError } from '../errors.ts';
import type { CliCommand } from './cli-command.ts';
import { CliError, type ExitCode, UsageError } from './cli-error.ts';
import { commandHelp, overview } from './help.ts';

interface CliOptions {
  commands: readonly CliCommand[];
  version: string;
  /** For what was asked for, and for what went wrong. */
  print: (line: string) => void;
  complain: (line: string) => void;
}

/** Runs the command that `argv` (without the program's own name) asks for. */
export async function runCli(argv: readonly string[], options: CliOptions): Promise<ExitCode> {
  const { commands, version } = options;
  const [print, complain] = [plainly(options.print), plainly(options.complain)];
  const [name, ...rest] = argv;
  const command = commands.find((candidate) => candidate.name === (name === 'help' ? rest[0] : name));

  if (name === '--version') return say(print, version);
  if (name === undefined || isHelp(name) || (name === 'help' && rest.length === 0)) {
    return say(print, overview(commands));
  }
  if (command === undefined) {
    complain(`There is no command "${name === 'help' ? rest[0] : name}". See: stemsmith help`);
    return 2;
  }
  if (name === 'help' || rest.some(isHelp)) return say(print, commandHelp(command));
  try {
    const run = command.run(rest);
    for (;;) {
      const { value, done } = await run.next();
      if (done) return value;
      print(value);
    }
  } catch (error) {
    for (const line of complaintsOf(error, command)) complain(line);
    return error instanceof UsageError ? 2 : 1;
  }
}

const isHelp = (argument: string) => argument === '--help' || argument === '-h';

function say(print: (line: string) => void, text: string): ExitCode {
  print(text);
  return 0;
}

// Titles and the words of others must not move the cursor or turn a line around.
const plainly = (print: (line: string) => void) => (line: string) =>
  print(line.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, '\u{fffd}'));

function complaintsOf(error: unknown, command: CliCommand): string[] {
  if (error instanceof UsageError) return [error.message, `See: stemsmith help ${command.name}`];
  if (error instanceof ConfigError) return ['The configuration has to be corrected.', ...error.problems];
  if (error instanceof StoreInUseError) return [`The bot is running on ${error.path}: stop it first.`];
  if (error instanceof CliError) return [error.message];
  if (error instanceof StoreError) {
    return [
      sentences(error),
      'Is it the right file? Of the one that STORE_URL names, stemsmith doctor says more.',
    ];
  }
  if (error instanceof AppError) return [sentences(error)];
  throw error;
}

/** What failed, and why. */
function sentences(error: Error): string {
  const { message, cause } = error;
  return cause instanceof Error ? `${message} ${sentences(cause)}` : message;
}
