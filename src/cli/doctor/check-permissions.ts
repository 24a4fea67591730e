import { type APIChannel, type APIGuildChannel, ChannelType } from 'discord.js';
import { DiscordError } from '../../errors.ts';
import type { DiscordLookup } from '../../services/platform/discord-lookup.ts';
import { causeOf } from './cause-of.ts';
import { channelPermissions, lackingPermissions, type Standing } from './channel-permissions.ts';
import type { Identity } from './check-token.ts';
import type { Finding } from './finding.ts';

interface PermissionsOptions {
  discord: Pick<DiscordLookup, 'guild' | 'member' | 'channels' | 'channel'>;
  identity: Identity;
  guildId: string | undefined;
  channelId: string | undefined;
}

const problem = (detail: string, todo: string): Finding => ({
  check: 'permissions',
  level: 'problem',
  detail,
  todo,
});

/** Whether the bot may do what it has to in a channel, or in each text channel of a server. */
export async function checkPermissions(options: PermissionsOptions): Promise<Finding[]> {
  const { discord, identity, guildId, channelId } = options;
  try {
    if (channelId !== undefined) return [await inChannel(discord, identity, channelId, guildId)];
    return guildId === undefined ? [] : await inServer(discord, identity, guildId);
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return [problem(`Discord gives no usable answer: ${causeOf(error)}`, 'try again in a minute')];
  }
}

async function inChannel(
  discord: PermissionsOptions['discord'],
  identity: Identity,
  channelId: string,
  guildId: string | undefined,
): Promise<Finding> {
  const channel = await unlessHidden(discord.channel(channelId));
  if (channel === undefined) {
    return problem(
      `the bot does not see the channel ${channelId}`,
      'see that the id is right, that the bot is in its server, and that its role has View Channel there',
    );
  }
  const place = 'guild_id' in channel ? channel.guild_id : undefined;
  if (place === undefined || (guildId !== undefined && guildId !== place)) {
    return problem(
      `the channel ${channelId} is not in the server ${guildId ?? ''}`.trim(),
      'name another one',
    );
  }
  const standing = await standingIn(discord, identity, place);
  if (standing === undefined) return absent(place, identity);
  const lacking = await lackingIn(discord, standing, channel);
  const name = `#${channel.name} of ${standing.guild.name}`;
  if (lacking.length === 0) return { check: 'permissions', level: 'ok', detail: `complete in ${name}` };
  return problem(
    `${lacking.join(', ')}: missing in ${name}`,
    'give them to the role of the bot in that channel',
  );
}

async function inServer(
  discord: PermissionsOptions['discord'],
  identity: Identity,
  guildId: string,
): Promise<Finding[]> {
  const standing = await standingIn(discord, identity, guildId);
  if (standing === undefined) return [absent(guildId, identity)];
  const all = await discord.channels(guildId);
  const channels = all.filter(
    ({ type }) => type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement,
  );
  const faulty: Finding[] = [];
  for (const channel of channels) {
    const lacking = await lackingIn(discord, standing, channel);
    if (lacking.length === 0) continue;
    const detail = `${lacking.join(', ')}: missing in #${channel.name}`;
    const todo = 'give them to the role of the bot there, if the bot is to be used there';
    faulty.push({ check: 'permissions', level: 'warning', detail, todo });
  }
  const good = channels.length - faulty.length;
  const detail = `complete in ${good} of ${channels.length} text channels of ${standing.guild.name}`;
  return good === 0
    ? [problem(detail, 'give them to the role of the bot'), ...faulty]
    : [{ check: 'permissions', level: 'ok', detail }, ...faulty];
}

async function standingIn(
  discord: PermissionsOptions['discord'],
  { userId }: Identity,
  guildId: string,
): Promise<(Standing & { guild: { name: string } }) | undefined> {
  const guild = await unlessHidden(discord.guild(guildId));
  if (guild === undefined) return undefined;
  return { guild, userId, roleIds: (await discord.member(guildId, userId)).roles };
}

/** A thread has the overwrites of its channel. */
async function lackingIn(
  discord: PermissionsOptions['discord'],
  standing: Standing,
  channel: APIChannel | APIGuildChannel,
): Promise<string[]> {
  const isThread =
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread;
  const parentId = isThread && 'parent_id' in channel ? channel.parent_id : undefined;
  const ruling = typeof parentId === 'string' ? await discord.channel(parentId) : channel;
  const overwrites = ('permission_overwrites' in ruling && ruling.permission_overwrites) || [];
  return lackingPermissions(channelPermissions(standing, overwrites), { isThread });
}

function absent(guildId: string, { applicationId }: Identity): Finding {
  const query = `client_id=${applicationId}&scope=bot+applications.commands&permissions=117760`;
  return problem(
    `the bot is not in the server ${guildId}`,
    `see that the id is right, or invite the bot: https://discord.com/oauth2/authorize?${query}`,
  );
}

async function unlessHidden<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request;
  } catch (error) {
    const isHidden =
      error instanceof DiscordError && (error.reason === 'gone' || error.reason === 'no_access');
    if (isHidden) return undefined;
    throw error;
  }
}
