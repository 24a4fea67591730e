import type { Directory } from '../directory.ts';
import type { FileStore } from '../messages/files.ts';
import type { Channel, Guild } from '../model.ts';
import { channelPermissions, guildPermissions } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import type { ValueOption } from '../rules/command-option-rules.ts';
import { channelPayload } from '../wire/channel.ts';
import { rolePayload } from '../wire/guild.ts';
import { attachmentPayload } from '../wire/message.ts';
import { memberPayload, userPayload } from '../wire/user.ts';
import type { FileArgument, OptionValue } from './arguments.ts';
import { checkScalar } from './option-checks.ts';

/** The things that options name, by id, as an interaction carries them. */
export type Resolved = Record<
  'users' | 'members' | 'roles' | 'channels' | 'attachments',
  Record<string, object>
>;

/** Nothing resolved yet. */
export function nothingResolved(): Resolved {
  return { users: {}, members: {}, roles: {}, channels: {}, attachments: {} };
}

/** Checks one option's value as a client would, adds what it names to `resolved`, and gives the value for the wire. */
export type ReadOptionValue = (
  option: ValueOption,
  value: OptionValue,
  place: { channel: Channel; resolved: Resolved },
) => string | number | boolean;

/** Values whose names are looked up in `directory` and whose files go to `files`. */
export function createReadOptionValue(deps: { directory: Directory; files: FileStore }): ReadOptionValue {
  const { directory } = deps;

  const addPerson = (key: string, guild: Guild | undefined, resolved: Resolved) => {
    const person = directory.findPerson(key);
    resolved.users[person.id] = userPayload(person);
    const member = guild && memberPayload(guild, person.id);
    if (member) {
      resolved.members[person.id] = { ...member, permissions: String(guildPermissions(guild, person.id)) };
    }
    return person.id;
  };

  const addRole = (key: string, guild: Guild | undefined, resolved: Resolved) => {
    const role = guild?.roles.find(({ id, name }) => id === key || name === key);
    if (!role) throw new Refusal('unknown', `There is no role called ${key}.`);
    resolved.roles[role.id] = rolePayload(role);
    return role.id;
  };

  const addChannel = (key: string, guild: Guild | undefined, resolved: Resolved) => {
    const channel = directory.findChannel(key, guild ? { guild } : {});
    const permissions =
      guild && channel.kind === 'guild' ? channelPermissions(guild, channel, directory.bot.id) : 0n;
    resolved.channels[channel.id] = { ...channelPayload(channel), permissions: String(permissions) };
    return channel.id;
  };

  const addFile = (file: FileArgument, channel: Channel, resolved: Resolved) => {
    const bytes = Buffer.from(file.base64, 'base64');
    const saved = deps.files.save({ key: '0', filename: file.filename, bytes }, channel.id);
    resolved.attachments[saved.id] = attachmentPayload({ ...saved, ephemeral: true });
    return saved.id;
  };

  return (option, value, { channel, resolved }) => {
    const guild = channel.kind === 'guild' ? directory.guild(channel.guildId) : undefined;
    if (option.type === 11) {
      if (typeof value !== 'object') throw new Refusal('invalid', `${option.name} needs a file.`);
      return addFile(value, channel, resolved);
    }
    if (typeof value === 'object') throw new Refusal('invalid', `${option.name} takes no file.`);
    const key = String(value);
    switch (option.type) {
      case 6:
        return addPerson(key, guild, resolved);
      case 7:
        return addChannel(key, guild, resolved);
      case 8:
        return addRole(key, guild, resolved);
      case 9: {
        const isRole = guild?.roles.some(({ id, name }) => id === key || name === key);
        return isRole ? addRole(key, guild, resolved) : addPerson(key, guild, resolved);
      }
      default:
        return checkScalar(option, value);
    }
  };
}
