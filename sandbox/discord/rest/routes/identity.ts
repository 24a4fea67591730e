import { z } from 'zod';
import type { Directory } from '../../directory.ts';
import { guildPermissions } from '../../permissions.ts';
import { parseForm, snowflake } from '../../rules/form.ts';
import { bySnowflake } from '../../snowflake.ts';
import { applicationPayload } from '../../wire/application.ts';
import { channelPayload } from '../../wire/channel.ts';
import { ownUserPayload, userPayload } from '../../wire/user.ts';
import { discordError } from '../errors.ts';
import { noContent, ok, param, type Route } from '../route.ts';

/** Who the bot is, where it is, and where its gateway is. */
export function identityRoutes(deps: {
  directory: Directory;
  gatewayUrl: () => string;
  startsLeft: () => number;
  leaveGuild: (guildId: string) => void;
}): Route[] {
  const { directory } = deps;
  const application = () => applicationPayload(directory.bot, joined().length);
  const joined = () => directory.guilds().filter((guild) => guild.members.has(directory.bot.id));

  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ok({ url: deps.gatewayUrl() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () =>
        ok({
          url: deps.gatewayUrl(),
          shards: 1,
          session_start_limit: {
            total: 1000,
            remaining: deps.startsLeft(),
            reset_after: 14_400_000,
            max_concurrency: 1,
          },
        }),
    },
    { method: 'GET', path: '/applications/@me', handle: () => ok(application()) },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => ok(application()) },
    { method: 'GET', path: '/users/@me', handle: () => ok(ownUserPayload(directory.bot)) },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle({ query }) {
        const limit = Math.min(Math.max(Number(query.get('limit') ?? 200), 1), 200);
        const [before, after] = [query.get('before'), query.get('after')];
        const guilds = joined()
          .sort(bySnowflake)
          .filter(({ id }) => (after ? BigInt(id) > BigInt(after) : true))
          .filter(({ id }) => (before ? BigInt(id) < BigInt(before) : true));
        const page = before ? guilds.slice(-limit) : guilds.slice(0, limit);
        return ok(
          page.map((guild) => ({
            id: guild.id,
            name: guild.name,
            icon: null,
            banner: null,
            owner: guild.ownerId === directory.bot.id,
            permissions: String(guildPermissions(guild, directory.bot.id)),
            features: [],
          })),
        );
      },
    },
    {
      method: 'DELETE',
      path: '/users/@me/guilds/:guild',
      handle(request) {
        const id = param(request, 'guild');
        if (!joined().some((guild) => guild.id === id)) throw discordError('unknownGuild');
        deps.leaveGuild(id);
        return noContent;
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle({ json }) {
        const { recipient_id } = parseForm(z.object({ recipient_id: snowflake }), json);
        const person = directory.person(recipient_id);
        if (!person) throw discordError('unknownUser');
        if (person.bot) throw discordError('dmsClosed');
        return ok(channelPayload(directory.dmWith(person.id), person));
      },
    },
    {
      method: 'GET',
      path: '/users/:user',
      handle(request) {
        const person = directory.person(param(request, 'user'));
        if (!person) throw discordError('unknownUser');
        return ok(userPayload(person));
      },
    },
  ];
}
