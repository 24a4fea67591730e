import { DiscordError } from '../../errors.ts';
import type { CommandData } from '../../services/platform/command-registry.ts';
import type { DiscordLookup } from '../../services/platform/discord-lookup.ts';
import { causeOf } from './cause-of.ts';
import type { Finding } from './finding.ts';

interface CommandsOptions {
  discord: Pick<DiscordLookup, 'areRegistered'>;
  commands: readonly CommandData[];
  applicationId: string;
  /** DISCORD_GUILD_ID */
  guildId: string | undefined;
  isRunning: boolean;
}

/** Whether Discord offers the commands of this version. */
export async function checkCommands(options: CommandsOptions): Promise<Finding> {
  const { discord, commands, applicationId, guildId, isRunning } = options;
  const place = guildId === undefined ? 'everywhere' : `in the server ${guildId}`;
  try {
    if (await discord.areRegistered(commands, applicationId, guildId)) {
      return { check: 'commands', level: 'ok', detail: `all ${commands.length} are registered ${place}` };
    }
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return {
      check: 'commands',
      level: 'problem',
      detail: `Discord does not list them ${place}: ${causeOf(error)}`,
      todo: 'see that the bot is in the server that DISCORD_GUILD_ID names, with the scope applications.commands',
    };
  }
  const detail = `those registered ${place} are not those of this version`;
  return isRunning
    ? {
        check: 'commands',
        level: 'problem',
        detail,
        todo: 'restart the bot, and let no other bot use its token',
      }
    : { check: 'commands', level: 'warning', detail, todo: 'start the bot: it registers them' };
}
