import type { Command, CommandRegistry } from '../commands.ts';
import type { Directory } from '../directory.ts';
import type { Access } from '../messages/access.ts';
import type { Channel, Person } from '../model.ts';
import { allPermissions } from '../permission-bits.ts';
import { allows } from '../permissions.ts';
import { Refusal } from '../refusal.ts';

/** What a person's client offers in a channel, and the way from a name to it. */
export interface CommandOffer {
  /** The command under this name. Throws a `Refusal` that says why there is none. */
  find(call: Place & { name: string; type: number }): Command;
  /** All of them: the guild's own and then the global ones. */
  list(place: Place): Command[];
}

interface Place {
  readonly person: Person;
  readonly channel: Channel;
}

/**
 * Looks through the guild's own commands and then the global ones, and leaves out what a member's client would not
 * offer: the bot is not there, or the person may not use it.
 */
export function createCommandOffer(deps: {
  directory: Directory;
  access: Access;
  commands: CommandRegistry;
}): CommandOffer {
  const { access, commands } = deps;

  const registered = (channel: Channel) => [
    ...(channel.kind === 'guild' ? commands.list(channel.guildId) : []),
    ...commands.list(null),
  ];

  const obstacle = (command: Command, { person, channel }: Place): string | undefined => {
    if (!access.botIsIn(channel)) return 'the bot is not in this guild.';
    const permissions = access.permissions(channel, person.id);
    if (!allows(permissions, 'ViewChannel')) return 'the channel is hidden from them.';
    if (!allows(permissions, 'UseApplicationCommands')) return 'they may not use application commands.';
    if (!isMeantFor(command, channel)) return 'it is not offered in this kind of channel.';
    const needed = command.default_member_permissions;
    if (channel.kind === 'guild' && needed !== null && permissions !== allPermissions) {
      const missing = needed === '0' || (permissions & BigInt(needed)) !== BigInt(needed);
      if (missing) return 'it needs permissions that they do not have.';
    }
    return undefined;
  };

  return {
    find({ name, type, ...place }) {
      const shown = type === 1 ? `/${name}` : name;
      const command = registered(place.channel).find((each) => each.name === name && each.type === type);
      const why = command ? obstacle(command, place) : 'there is no such command here.';
      if (!command || why !== undefined) {
        throw new Refusal('refused', `${place.person.displayName} cannot use ${shown}: ${why}`);
      }
      return command;
    },
    list: (place) => registered(place.channel).filter((command) => obstacle(command, place) === undefined),
  };
}

function isMeantFor(command: Command, channel: Channel): boolean {
  if (command.contexts) return command.contexts.includes(channel.kind === 'guild' ? 0 : 1);
  return channel.kind === 'guild' || command.dm_permission;
}
