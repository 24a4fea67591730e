import type { SandboxClock } from '../../clock.ts';
import type { Directory } from '../directory.ts';
import type { Events } from '../events.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { intents } from '../gateway/intents.ts';
import type { Guild, Overwrite } from '../model.ts';
import { permissionsOf } from '../permission-bits.ts';
import { Refusal } from '../refusal.ts';
import { channelPayload } from '../wire/channel.ts';
import { guildCreatePayload } from '../wire/guild.ts';
import type { RemoveMember, SetPermissions, SetRoles } from './arguments.ts';

/** What the people of a guild do to their guild. The bot hears of it when it has the Guilds intent. */
export interface Changes {
  setPermissions(change: SetPermissions): void;
  setRoles(change: SetRoles): void;
  removeMember(change: RemoveMember): void;
  deleteChannel(channel: string): void;
  kickBot(guild: string): void;
  inviteBot(guild: string): void;
  closeDms(person: string, closed: boolean): void;
  setAttachmentLimit(guild: string, bytes: number): void;
}

/** Changes of `directory`. Everything throws a `Refusal` for names that are not there. */
export function createChanges(deps: {
  directory: Directory;
  gateway: Pick<Gateway, 'dispatch'>;
  events: Events;
  clock: SandboxClock;
}): Changes {
  const { directory, gateway, events } = deps;
  const changed = () => events.emit({ type: 'world' });
  const tell = (event: string, guild: Guild, data: object) =>
    gateway.dispatch({ event, data, guildId: guild.id, intents: intents.guilds });

  const roleOf = (guild: Guild, key: string) =>
    guild.roles.find(({ id, name }) => id === key || name === key);

  return {
    setPermissions({ guild: guildKey, target, channel: channelKey, allow = [], deny = [] }) {
      const guild = directory.findGuild(guildKey);
      const role = roleOf(guild, target);
      if (channelKey === undefined) {
        if (!role) throw new Refusal('unknown', `There is no role called ${target}.`);
        role.permissions = (role.permissions | permissionsOf(allow)) & ~permissionsOf(deny);
        return changed();
      }
      const channel = directory.findChannel(channelKey, { guild });
      if (channel.kind !== 'guild') throw new Refusal('invalid', 'Private channels have no overwrites.');
      const overwrite: Overwrite = {
        id: role?.id ?? directory.findPerson(target).id,
        kind: role ? 'role' : 'member',
        allow: permissionsOf(allow),
        deny: permissionsOf(deny),
      };
      channel.overwrites = [...channel.overwrites.filter(({ id }) => id !== overwrite.id), overwrite];
      tell('CHANNEL_UPDATE', guild, channelPayload(channel));
      changed();
    },
    setRoles({ guild: guildKey, member: memberKey, roles }) {
      const guild = directory.findGuild(guildKey);
      const member = guild.members.get(directory.findPerson(memberKey).id);
      if (!member) throw new Refusal('unknown', `${memberKey} is not in ${guild.name}.`);
      member.roles = roles.map((key) => {
        const role = roleOf(guild, key);
        if (!role) throw new Refusal('unknown', `There is no role called ${key}.`);
        return role.id;
      });
      changed();
    },
    removeMember({ guild: guildKey, member: memberKey }) {
      const guild = directory.findGuild(guildKey);
      const isThere = guild.members.delete(directory.findPerson(memberKey).id);
      if (!isThere) throw new Refusal('unknown', `${memberKey} is not in ${guild.name}.`);
      changed();
    },
    deleteChannel(key) {
      const channel = directory.findChannel(key);
      if (channel.kind !== 'guild') throw new Refusal('invalid', 'Private channels cannot be deleted.');
      directory.removeChannel(channel);
      tell('CHANNEL_DELETE', directory.findGuild(channel.guildId), channelPayload(channel));
      changed();
    },
    kickBot(key) {
      const guild = directory.findGuild(key);
      guild.members.delete(directory.bot.id);
      tell('GUILD_DELETE', guild, { id: guild.id });
      changed();
    },
    inviteBot(key) {
      const guild = directory.findGuild(key);
      const ownRole = guild.roles.filter(({ name }) => name === directory.bot.username);
      const roles = ownRole.map(({ id }) => id);
      guild.members.set(directory.bot.id, { personId: directory.bot.id, joinedAt: deps.clock.now(), roles });
      tell('GUILD_CREATE', guild, guildCreatePayload(guild, directory));
      changed();
    },
    closeDms(key, closed) {
      directory.findPerson(key).dmsClosed = closed;
      changed();
    },
    setAttachmentLimit(key, bytes) {
      directory.findGuild(key).attachmentLimit = bytes;
      changed();
    },
  };
}
