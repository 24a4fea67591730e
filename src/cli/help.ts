import type { CliCommand } from './cli-command.ts';
import { table } from './table.ts';

/** What `stemsmith help` says. */
export function overview(commands: readonly CliCommand[]): string {
  const list = table(commands.map(({ name, summary }) => [`  ${name}`, summary]));
  return [
    'Usage: stemsmith COMMAND [OPTIONS]',
    '',
    'Looks after a Stemsmith bot. It reads the same environment variables and .env as the bot, so run it in the',
    "bot's folder, as the bot's user.",
    '',
    ...list,
    '',
    'stemsmith help COMMAND says more about one. Exit codes: 0 done, 1 failed or a problem was found, 2 not understood.',
  ].join('\n');
}

/** What `stemsmith help COMMAND` says. */
export function commandHelp({ name, usage, summary, help }: CliCommand): string {
  return [`Usage: stemsmith ${name} ${usage}`.trimEnd(), '', summary, '', help].join('\n');
}
