import type { Directory } from '../../directory.ts';
import type { Guild } from '../../model.ts';
import { channelPayload } from '../../wire/channel.ts';
import { guildPayload, rolePayload } from '../../wire/guild.ts';
import { memberPayload, userPayload } from '../../wire/user.ts';
import type { ChannelAccess } from '../channel-access.ts';
import { discordError } from '../errors.ts';
import { ok, param, type Route, type RouteRequest } from '../route.ts';

/** Guilds, their roles, members and channels. A guild that the bot is not in is unknown to it (10004). */
export function guildRoutes(deps: { directory: Directory; channels: ChannelAccess }): Route[] {
  const { directory, channels } = deps;
  const guildOf = (request: RouteRequest): Guild => {
    const guild = directory.guild(param(request, 'guild'));
    if (!guild?.members.has(directory.bot.id)) throw discordError('unknownGuild');
    return guild;
  };
  return [
    { method: 'GET', path: '/guilds/:guild', handle: (request) => ok(guildPayload(guildOf(request))) },
    {
      method: 'GET',
      path: '/guilds/:guild/roles',
      handle: (request) => ok(guildOf(request).roles.map(rolePayload)),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/channels',
      handle: (request) => ok(guildOf(request).channels.map((channel) => channelPayload(channel))),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      handle(request) {
        const guild = guildOf(request);
        const id = request.params.user === '@me' ? directory.bot.id : param(request, 'user');
        const person = directory.person(id);
        if (!person) throw discordError('unknownUser');
        const member = memberPayload(guild, id);
        if (!member) throw discordError('unknownMember');
        return ok({ ...member, user: userPayload(person) });
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel',
      handle(request) {
        const channel = channels.channel(param(request, 'channel'));
        const person = channel.kind === 'dm' ? directory.person(channel.personId) : undefined;
        return ok(channelPayload(channel, person));
      },
    },
  ];
}
