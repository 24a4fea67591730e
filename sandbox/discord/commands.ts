import type { Events } from './events.ts';
import { discordError } from './rest/errors.ts';
import type { CommandOption } from './rules/command-option-rules.ts';
import { type CommandDraft, tooManyCommands } from './rules/command-rules.ts';
import type { Snowflake, Snowflakes } from './snowflake.ts';

/** A registered command as Discord keeps it: every field there, defaults filled in. */
export interface Command {
  readonly id: Snowflake;
  readonly application_id: Snowflake;
  readonly version: Snowflake;
  readonly default_member_permissions: string | null;
  readonly type: 1 | 2 | 3;
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string | null>> | null;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string | null>> | null;
  readonly dm_permission: boolean;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[];
  readonly nsfw: boolean;
  readonly options?: readonly CommandOption[];
  readonly guild_id?: Snowflake;
}

/** The application's commands: global ones under `null`, and those of single guilds. */
export interface CommandRegistry {
  list(guildId: Snowflake | null): Command[];
  /** Makes `drafts` the whole list. Commands that keep their type and name keep their id. Throws 30032. */
  replace(guildId: Snowflake | null, drafts: readonly CommandDraft[]): Command[];
  /** Adds a command, or overwrites the one with the same type and name. Throws 30032. */
  put(guildId: Snowflake | null, draft: CommandDraft): { command: Command; created: boolean };
  remove(guildId: Snowflake | null, id: Snowflake): void;
  /** How often a bot has written commands. */
  writes(): number;
}

/** An empty registry of the application. */
export function createCommandRegistry(deps: {
  applicationId: Snowflake;
  makeId: Snowflakes;
  events: Events;
}): CommandRegistry {
  const lists = new Map<Snowflake | null, Command[]>();
  let writes = 0;
  const list = (guildId: Snowflake | null) => lists.get(guildId) ?? [];

  const save = (guildId: Snowflake | null, commands: Command[]) => {
    if (tooManyCommands(commands)) throw discordError('tooManyCommands');
    writes += 1;
    lists.set(guildId, commands);
    deps.events.emit({ type: 'commands', guildId });
    return commands;
  };

  const register = (guildId: Snowflake | null, draft: CommandDraft): Command => {
    const known = list(guildId).find(({ type, name }) => type === draft.type && name === draft.name);
    const fresh = normalise(draft, {
      id: known?.id ?? deps.makeId(),
      version: deps.makeId(),
      application_id: deps.applicationId,
      guild_id: guildId,
    });
    const unchanged =
      known && JSON.stringify({ ...fresh, version: '' }) === JSON.stringify({ ...known, version: '' });
    return unchanged ? known : fresh;
  };

  return {
    list,
    replace: (guildId, drafts) =>
      save(
        guildId,
        drafts.map((draft) => register(guildId, draft)),
      ),
    put(guildId, draft) {
      const command = register(guildId, draft);
      const others = list(guildId).filter(({ id }) => id !== command.id);
      const created = others.length === list(guildId).length;
      save(guildId, [...others, command]);
      return { command, created };
    },
    remove(guildId, id) {
      const others = list(guildId).filter((command) => command.id !== id);
      if (others.length === list(guildId).length) throw discordError('unknownCommand');
      save(guildId, others);
    },
    writes: () => writes,
  };
}

function normalise(
  draft: CommandDraft,
  identity: { id: Snowflake; version: Snowflake; application_id: Snowflake; guild_id: Snowflake | null },
): Command {
  const { guild_id, ...rest } = identity;
  const options = draft.options?.map(normaliseOption) ?? [];
  return {
    ...rest,
    default_member_permissions: draft.default_member_permissions ?? null,
    type: draft.type,
    name: draft.name,
    name_localizations: draft.name_localizations ?? null,
    description: draft.description ?? '',
    description_localizations: draft.description_localizations ?? null,
    dm_permission: draft.dm_permission ?? (draft.contexts ? draft.contexts.includes(1) : true),
    contexts: draft.contexts ?? null,
    integration_types: draft.integration_types ?? [0],
    nsfw: draft.nsfw ?? false,
    ...(options.length > 0 ? { options } : {}),
    ...(guild_id === null ? {} : { guild_id }),
  };
}

/** Discord keeps only what is said: `required: false` and empty lists come back as nothing at all. */
function normaliseOption(option: CommandOption): CommandOption {
  const kept = Object.entries(option).filter(
    ([, value]) => value != null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const nested = 'options' in option ? { options: option.options?.map(normaliseOption) } : {};
  const localizations = {
    name_localizations: option.name_localizations ?? null,
    description_localizations: option.description_localizations ?? null,
  };
  // Only absent and false fields are left out, and both are optional in every kind of option.
  return { ...Object.fromEntries(kept), ...localizations, ...nested } as CommandOption;
}
