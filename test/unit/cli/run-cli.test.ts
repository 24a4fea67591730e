import { expect, test } from 'vitest';
import { defineCliCommand } from '../../../src/cli/cli-command.ts';
import { CliError } from '../../../src/cli/cli-error.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { ConfigError, StoreError, StoreInUseError } from '../../../src/errors.ts';

const SING = { name: 'sing', summary: 'sings', usage: '[--loud]', help: 'La la.' };

/** Runs a command that says `lines` and then fails, if there is something to fail with. */
async function run(argv: string[], lines: string[] = [], failure?: Error) {
  const [out, err]: [string[], string[]] = [[], []];
  const sing = defineCliCommand({
    ...SING,
    options: { loud: { type: 'boolean', default: false } },
    async *run({ options }) {
      yield* options.loud ? lines.map((line) => line.toUpperCase()) : lines;
      if (failure !== undefined) throw failure;
      return 1;
    },
  });
  const code = await runCli(argv, {
    commands: [sing],
    version: '1.2.3',
    print: (line) => void out.push(line),
    complain: (line) => void err.push(line),
  });
  return { code, out, err };
}

test('a command says its lines, knows its options, and ends as it likes', async () => {
  expect(await run(['sing'], ['la', 'li'])).toEqual({ code: 1, out: ['la', 'li'], err: [] });
  expect(await run(['sing', '--loud'], ['la'])).toMatchObject({ out: ['LA'] });
});

test('what others have written moves no cursor and turns no line around', async () => {
  const { out } = await run(['sing'], ['a\u001b[2Jb', 'c\u009bd\r', 'abc\u202edef', 'ソルト\n塩']);
  expect(out).toEqual(['a\ufffd[2Jb', 'c\ufffdd\ufffd', 'abc\ufffddef', 'ソルト\n塩']);
});

test.each<[string, Error, string[]]>([
  ['a refusal of its own', new CliError('There is no such song.'), ['There is no such song.']],
  ['a wrong configuration', new ConfigError(['PORT is odd']), [expect.any(String), 'PORT is odd']],
  [
    'a bot that runs',
    new StoreInUseError('/s.sqlite', undefined),
    ['The bot is running on /s.sqlite: stop it first.'],
  ],
  [
    'a store that fails, with the reasons',
    new StoreError('write', new Error('no room', { cause: new Error('ENOSPC') })),
    ['The store failed to write. no room ENOSPC', expect.stringContaining('stemsmith doctor')],
  ],
])('%s is told on standard error, with code 1', async (_, failure, complaints) => {
  expect(await run(['sing'], ['la'], failure)).toEqual({ code: 1, out: ['la'], err: complaints });
});

test('what nobody expected is not hidden', async () => {
  await expect(run(['sing'], [], new Error('a bug'))).rejects.toThrow('a bug');
});
