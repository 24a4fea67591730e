import { isDeepStrictEqual } from 'node:util';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { DiscordAPIError, HTTPError, type REST, Routes } from 'discord.js';
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';

export type CommandData = RESTPostAPIApplicationCommandsJSONBody;

interface RegistryOptions {
  rest: Pick<REST, 'get' | 'put'>;
  applicationId: string;
  /** Register in this server only; otherwise everywhere. */
  guildId: string | undefined;
}

/**
 * Makes Discord's list of our commands equal to `commands`: compares first, and writes (one bulk PUT) only when
 * they differ, since Discord limits the writes of a day. Resolves to whether it wrote.
 */
export async function registerCommands(
  commands: readonly CommandData[],
  options: RegistryOptions,
): Promise<boolean> {
  if (await areRegistered(commands, options)) return false;
  await options.rest.put(routeOf(options), { body: commands });
  return true;
}

/** Whether Discord's list of our commands is equal to `commands`. */
export async function areRegistered(
  commands: readonly CommandData[],
  options: Pick<RegistryOptions, 'applicationId' | 'guildId'> & { rest: Pick<REST, 'get'> },
): Promise<boolean> {
  const { rest, guildId } = options;
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = await rest.get(routeOf(options), { query });
  return isDeepStrictEqual(comparable(registered, guildId), comparable(commands, guildId));
}

const routeOf = ({ applicationId, guildId }: Pick<RegistryOptions, 'applicationId' | 'guildId'>) =>
  guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

const AGAIN_MS = 5_000;

/** As `registerCommands`, but tries until Discord is there: an outage of theirs is no reason to end. */
export async function registerPatiently(
  commands: readonly CommandData[],
  { clock, logger, ...options }: RegistryOptions & { clock: Clock; logger: Logger },
): Promise<boolean> {
  for (;;) {
    try {
      return await registerCommands(commands, options);
    } catch (error) {
      const isRefused =
        (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status < 500;
      if (isRefused) throw error;
      logger.warn({ err: error }, 'the commands cannot be registered now; trying again');
      await clock.sleep(AGAIN_MS);
    }
  }
}

// What Discord adds to a command by itself; `dm_permission` is its old name for what `contexts` says.
const ADDED = [
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'handler',
];
// What only global commands have.
const GLOBAL_ONLY = ['contexts', 'integration_types'];
// What Discord fills in when we leave it out, of a command and of an option.
const COMMAND_DEFAULTS = { type: 1, description: '', nsfw: false, integration_types: [0] };
const OPTION_DEFAULTS = { required: false, autocomplete: false };

/** The same commands without what makes no difference: their order, additions and defaults of Discord. */
function comparable(commands: unknown, guildId: string | undefined): unknown {
  if (!Array.isArray(commands)) return [];
  const added = new Set(guildId === undefined ? ADDED : [...ADDED, ...GLOBAL_ONLY]);
  const nameOf = ({ name, type = 1 }: { name: string; type?: number }) => `${name}/${type}`;
  return [...commands]
    .sort((left, right) => nameOf(left).localeCompare(nameOf(right)))
    .map((command: object) => {
      const kept = Object.entries(command).filter(([name]) => !added.has(name));
      return significant(Object.fromEntries(kept), COMMAND_DEFAULTS);
    });
}

function significant(value: object, defaults: Readonly<Record<string, unknown>>): object {
  const kept = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    if (isEmpty(field) || (Object.hasOwn(defaults, name) && isDeepStrictEqual(field, defaults[name])))
      return [];
    if (Array.isArray(field))
      return [[name, field.map((item) => (isObject(item) ? significant(item, OPTION_DEFAULTS) : item))]];
    return [[name, isObject(field) ? significant(field, {}) : field]];
  });
  return Object.fromEntries(kept);
}

function isEmpty(field: unknown): boolean {
  if (field === null || field === undefined) return true;
  return typeof field === 'object' && Object.keys(field).length === 0;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
