import type { Command, CommandRegistry } from '../commands.ts';
import type { Directory } from '../directory.ts';
import type { Access } from '../messages/access.ts';
import type { Channel, Person } from '../model.ts';
import { allPermissions } from '../permission-bits.ts';
import { allows } from '../permissions.ts';
import { Refusal } from '../refusal.ts';

/** The command that a person would find under this name in this channel. */
export type FindCommand = (call: { person: Person; channel: Channel; name: string; type: number }) => Command;

/**
 * Looks through the guild's own commands and then the global ones. Throws a `Refusal` when a member's client would not
 * offer it: not registered, the bot is not there, or the person may not use it.
 */
export function createFindCommand(deps: {
  directory: Directory;
  access: Access;
  commands: CommandRegistry;
}): FindCommand {
  const { access, commands } = deps;
  return ({ person, channel, name, type }) => {
    const shown = type === 1 ? `/${name}` : name;
    const guildId = channel.kind === 'guild' ? channel.guildId : null;
    const candidates = [...(guildId === null ? [] : commands.list(guildId)), ...commands.list(null)];
    const command = candidates.find((each) => each.name === name && each.type === type);
    const refuse = (why: string) =>
      new Refusal('refused', `${person.displayName} cannot use ${shown}: ${why}`);
    if (!command) throw refuse('there is no such command here.');
    if (!access.botIsIn(channel)) throw refuse('the bot is not in this guild.');
    const permissions = access.permissions(channel, person.id);
    if (!allows(permissions, 'ViewChannel')) throw refuse('the channel is hidden from them.');
    if (!allows(permissions, 'UseApplicationCommands'))
      throw refuse('they may not use application commands.');
    if (!isMeantFor(command, channel)) throw refuse('it is not offered in this kind of channel.');
    const needed = command.default_member_permissions;
    if (channel.kind === 'guild' && needed !== null && permissions !== allPermissions) {
      const missing = needed === '0' || (permissions & BigInt(needed)) !== BigInt(needed);
      if (missing) throw refuse('it needs permissions that they do not have.');
    }
    return command;
  };
}

function isMeantFor(command: Command, channel: Channel): boolean {
  if (command.contexts) return command.contexts.includes(channel.kind === 'guild' ? 0 : 1);
  return channel.kind === 'guild' || command.dm_permission;
}
