import { type APIGuild, type APIOverwrite, OverwriteType, PermissionFlagsBits } from 'discord.js';

/** A member of a server, with the roles that decide what they may do there. */
export interface Standing {
  guild: Pick<APIGuild, 'id' | 'owner_id' | 'roles'>;
  userId: string;
  roleIds: readonly string[];
}

const ALL = ~0n;

/**
 * What a member may do in a channel, as bits: what the roles allow, then the channel's overwrites for @everyone, for
 * the roles together, and for the member (https://docs.discord.com/developers/topics/permissions).
 */
export function channelPermissions(standing: Standing, overwrites: readonly APIOverwrite[]): bigint {
  const { guild, userId, roleIds } = standing;
  if (guild.owner_id === userId) return ALL;
  const base = guild.roles
    .filter(({ id }) => id === guild.id || roleIds.includes(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if (base & PermissionFlagsBits.Administrator) return ALL;
  const layers = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(
      ({ id, type }) => type === OverwriteType.Role && id !== guild.id && roleIds.includes(id),
    ),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ];
  return layers.reduce((bits, layer) => {
    const deny = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
    const allow = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
    return (bits & ~deny) | allow;
  }, base);
}

const NEEDED = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Attach Files': PermissionFlagsBits.AttachFiles,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
};
const NEEDED_IN_THREADS = {
  ...NEEDED,
  'Send Messages': undefined,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
};

/** The names of the permissions that the bot needs in a channel, or a thread, and does not have. */
export function lackingPermissions(bits: bigint, { isThread }: { isThread: boolean }): string[] {
  return Object.entries(isThread ? NEEDED_IN_THREADS : NEEDED)
    .filter(([, bit]) => bit !== undefined && (bits & bit) === 0n)
    .map(([name]) => name);
}
