import type { Guild, GuildChannel } from './model.ts';
import { allPermissions, type PermissionName, permissionBits } from './permission-bits.ts';
import type { Snowflake } from './snowflake.ts';

/** What the member may do in the guild as a whole: 0 for somebody who is not in it. */
export function guildPermissions(guild: Guild, personId: Snowflake): bigint {
  const member = guild.members.get(personId);
  if (!member) return 0n;
  if (guild.ownerId === personId) return allPermissions;
  const roles = guild.roles.filter((role) => role.id === guild.id || member.roles.includes(role.id));
  const base = roles.reduce((bits, role) => bits | role.permissions, 0n);
  return base & permissionBits.Administrator ? allPermissions : base;
}

/**
 * What the member may do in one channel: the guild's permissions, then the overwrites of @everyone, of the roles and of
 * the member, in that order. Without View Channel nothing else counts.
 */
export function channelPermissions(guild: Guild, channel: GuildChannel, personId: Snowflake): bigint {
  const base = guildPermissions(guild, personId);
  if (base === allPermissions || base === 0n) return base;
  const roles = guild.members.get(personId)?.roles ?? [];
  const everyone = channel.overwrites.filter((overwrite) => overwrite.id === guild.id);
  const ofRoles = channel.overwrites.filter(({ id, kind }) => kind === 'role' && roles.includes(id));
  const own = channel.overwrites.filter(({ id, kind }) => kind === 'member' && id === personId);
  const bits = [everyone, ofRoles, own].reduce((before, layer) => {
    const deny = layer.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
    const allow = layer.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
    return (before & ~deny) | allow;
  }, base);
  return bits & permissionBits.ViewChannel ? bits : 0n;
}

/** Whether every named permission is in the bit field. */
export function allows(bits: bigint, ...names: PermissionName[]): boolean {
  return names.every((name) => (bits & permissionBits[name]) !== 0n);
}
