import { isDeepStrictEqual } from 'node:util';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { type REST, Routes } from 'discord.js';

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
  const { rest, applicationId, guildId } = options;
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = await rest.get(route, { query });
  if (isDeepStrictEqual(comparable(registered), comparable(commands))) return false;
  await rest.put(route, { body: commands });
  return true;
}

// What Discord adds to a command by itself, or fills in when we leave it out.
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'default_permission', 'handler']);
const DEFAULTS: Record<string, unknown> = {
  type: 1,
  nsfw: false,
  required: false,
  autocomplete: false,
  dm_permission: true,
  integration_types: [0],
};

/** The same commands without what makes no difference: order of names, additions and defaults of Discord. */
function comparable(commands: unknown): unknown {
  if (!Array.isArray(commands)) return [];
  return commands
    .map((command: { name: string; type?: number }) => ({ ...significant(command), name: command.name }))
    .sort((left, right) => left.name.localeCompare(right.name));
}

function significant(value: object): object {
  const kept = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    if (ADDED.has(name) || field === null || field === undefined) return [];
    if (name in DEFAULTS && isDeepStrictEqual(field, DEFAULTS[name])) return [];
    if (Array.isArray(field) && field.length === 0) return [];
    if (Array.isArray(field))
      return [[name, field.map((item) => (isObject(item) ? significant(item) : item))]];
    return [[name, isObject(field) ? significant(field) : field]];
  });
  return Object.fromEntries(kept);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
