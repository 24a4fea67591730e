import type { Guild, GuildChannel, Member, Person, Role } from './model.ts';
import { permissionsOf } from './permission-bits.ts';
import type { World, WorldChannel, WorldGuild } from './world.ts';

const defaultAttachmentLimit = 10 * 1024 * 1024;

/** The living counterparts of a world's plain data. Throws when the data name a person or role that is not there. */
export function populate(world: World, now: number): { bot: Person; people: Person[]; guilds: Guild[] } {
  const bot: Person = {
    ...world.bot,
    displayName: world.bot.username,
    bot: true,
    locale: 'en-US',
    dmsClosed: false,
  };
  const people = world.people.map((person) => ({ locale: 'en-US', ...person, bot: false, dmsClosed: false }));
  const idOf = (username: string) => named([bot, ...people], 'username', username).id;
  return { bot, people, guilds: world.guilds.map((guild) => liveGuild(guild, idOf, now)) };
}

function liveGuild(guild: WorldGuild, idOf: (username: string) => string, now: number): Guild {
  const everyone: Role = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    position: 0,
    permissions: permissionsOf(guild.everyone),
  };
  const roles = guild.roles.map((role, index) => ({
    color: 0,
    ...role,
    position: index + 1,
    permissions: permissionsOf(role.permissions),
  }));
  const members = Object.entries(guild.members).map(([username, names]): [string, Member] => {
    const personId = idOf(username);
    const ids = names.map((name) => named(roles, 'name', name).id);
    return [personId, { personId, joinedAt: now, roles: ids }];
  });
  return {
    id: guild.id,
    name: guild.name,
    ownerId: idOf(guild.owner),
    locale: guild.locale ?? 'en-US',
    roles: [everyone, ...roles],
    members: new Map(members),
    channels: guild.channels.map((channel, position) =>
      liveChannel(channel, position, guild.id, (target) => {
        const role = [everyone, ...roles].find(({ name }) => name === target);
        return role ? { kind: 'role', id: role.id } : { kind: 'member', id: idOf(target) };
      }),
    ),
    attachmentLimit: defaultAttachmentLimit,
  };
}

function liveChannel(
  channel: WorldChannel,
  position: number,
  guildId: string,
  targetOf: (name: string) => { kind: 'role' | 'member'; id: string },
): GuildChannel {
  return {
    kind: 'guild',
    id: channel.id,
    guildId,
    name: channel.name,
    topic: channel.topic ?? null,
    position,
    overwrites: (channel.overwrites ?? []).map(({ target, allow = [], deny = [] }) => ({
      ...targetOf(target),
      allow: permissionsOf(allow),
      deny: permissionsOf(deny),
    })),
  };
}

function named<Key extends string, Thing extends Record<Key, string>>(
  things: readonly Thing[],
  key: Key,
  name: string,
): Thing {
  const found = things.find((thing) => thing[key] === name);
  if (!found) throw new Error(`The world names ${name}, which is not in it.`);
  return found;
}
