import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { asJson } from './as-json.ts';
import { type CliCommand, defineCliCommand, idOption, noOperands } from './cli-command.ts';
import type { Place } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';

interface DoctorOptions {
  /** @throws ConfigError */
  readConfig: () => Config;
  connect: (config: Config) => Promise<Doctor>;
}

/** Who looks at everything. */
export interface Doctor {
  examine(place: Place): AsyncIterable<Finding>;
  close(): Promise<void>;
}

/** `stemsmith doctor` */
export const createDoctor = ({ readConfig, connect }: DoctorOptions): CliCommand =>
  defineCliCommand({
    name: 'doctor',
    summary: 'checks everything that the bot needs, and says what to do; also while it runs',
    usage: '[--guild ID] [--channel ID] [--json]',
    help: `  --guild ID    look at the permissions in each text channel of this server (default: DISCORD_GUILD_ID)
  --channel ID  look at the permissions in this channel
  --json        for programs

Looks at the configuration, the store and its disk, the token, the clock, the registered commands, the permissions,
the upstream key and balance, and calls PUBLIC_URL to see that it leads to this bot; when the bot does not run, the
doctor answers in its place. One line each: ok, warning or problem. The exit code is 1 when there is a problem.`,
    options: {
      guild: { type: 'string' },
      channel: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    async *run({ options, operands }) {
      noOperands(operands);
      const place = {
        guildId: idOption('guild', options.guild),
        channelId: idOption('channel', options.channel),
      };
      const found: Finding[] = [];
      for await (const finding of findings(readConfig, connect, place)) {
        found.push(finding);
        if (!options.json) yield* lines(finding);
      }
      const problems = found.filter(({ level }) => level === 'problem').length;
      if (options.json) yield* asJson({ ok: problems === 0, findings: found });
      else yield problems === 0 ? 'No problem was found.' : `Problems: ${problems}`;
      return problems === 0 ? 0 : 1;
    },
  });

/** Nothing but the configuration can be looked at while that is wrong. */
async function* findings(
  readConfig: () => Config,
  connect: DoctorOptions['connect'],
  place: Place,
): AsyncGenerator<Finding> {
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) {
      const todo = 'correct it in .env or the environment; then run this again for everything else';
      yield { check: 'configuration', level: 'problem', detail: problem, todo };
    }
    return;
  }
  yield { check: 'configuration', level: 'ok', detail: 'every variable is understood' };
  const doctor = await connect(config);
  try {
    yield* doctor.examine(place);
  } finally {
    await doctor.close();
  }
}

function lines({ level, check, detail, todo }: Finding): string[] {
  const line = `${level.padEnd(7)}  ${check.padEnd(13)}  ${detail}`;
  return [todo === undefined ? line : `${line} → ${todo}`];
}
