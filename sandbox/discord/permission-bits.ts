/** Discord's permission flags, under the names its documentation uses. */
export const permissionBits = {
  KickMembers: 1n << 1n,
  BanMembers: 1n << 2n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  ManageRoles: 1n << 28n,
  ManageWebhooks: 1n << 29n,
  UseApplicationCommands: 1n << 31n,
  SendMessagesInThreads: 1n << 38n,
  ModerateMembers: 1n << 40n,
} as const;

/** The name of one permission. */
export type PermissionName = keyof typeof permissionBits;

/** Every permission name, for whoever parses one. */
// Object.keys forgets the literal types of its own argument.
export const permissionNames = Object.keys(permissionBits) as [PermissionName, ...PermissionName[]];

/** The bit field of the named permissions. */
export function permissionsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | permissionBits[name], 0n);
}

/** All bits set: what an owner or an administrator has. */
export const allPermissions = (1n << 53n) - 1n;
