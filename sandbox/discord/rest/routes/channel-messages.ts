import type { Directory } from '../../directory.ts';
import type { Access } from '../../messages/access.ts';
import type { MessageStore } from '../../messages/message-store.ts';
import type { Posting } from '../../messages/posting.ts';
import { allows } from '../../permissions.ts';
import { parseMessage } from '../../rules/message-rules.ts';
import type { MessageWriter } from '../../wire/message.ts';
import type { ChannelAccess } from '../channel-access.ts';
import { discordError } from '../errors.ts';
import { noContent, ok, param, type Route } from '../route.ts';
import { createSending } from './sending.ts';

/** The messages of channels, through the bot's own token. */
export function channelMessageRoutes(deps: {
  directory: Directory;
  access: Access;
  messages: MessageStore;
  posting: Posting;
  channels: ChannelAccess;
  write: MessageWriter;
  now: () => number;
}): Route[] {
  const { directory, access, messages, posting, channels, write } = deps;
  const send = createSending(deps);
  const one = '/channels/:channel/messages/:message';
  return [
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      handle(request) {
        const channel = channels.channel(param(request, 'channel'));
        // Without Read Message History the list is empty, and no error.
        if (!allows(access.permissions(channel, directory.bot.id), 'ReadMessageHistory')) return ok([]);
        const known = messages.inChannel(channel.id).filter((message) => message.ephemeralFor === undefined);
        const { query } = request;
        const limit = Math.min(Math.max(Number(query.get('limit') ?? 50), 1), 100);
        const [before, after] = [query.get('before'), query.get('after')];
        const older = before ? known.filter(({ id }) => BigInt(id) < BigInt(before)) : known;
        const newer = after ? older.filter(({ id }) => BigInt(id) > BigInt(after)) : older;
        const page = after ? newer.slice(0, limit) : newer.slice(-limit);
        return ok(page.reverse().map(write.forBot));
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      handle: (request) => ok(write.full(send(param(request, 'channel'), request.json, request.uploads))),
    },
    {
      method: 'GET',
      path: one,
      handle(request) {
        const ids = [param(request, 'channel'), param(request, 'message')] as const;
        return ok(write.forBot(channels.message(...ids, 'ReadMessageHistory')));
      },
    },
    {
      method: 'PATCH',
      path: one,
      handle(request) {
        const message = channels.message(param(request, 'channel'), param(request, 'message'));
        if (message.authorId !== directory.bot.id) throw discordError('notYourMessage');
        return ok(write.full(posting.edit(message, parseMessage(request.json, 'edit'), request.uploads)));
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle(request) {
        const message = channels.message(param(request, 'channel'), param(request, 'message'));
        if (message.authorId !== directory.bot.id) {
          channels.channel(message.channelId, 'ManageMessages');
        }
        posting.remove(message);
        return noContent;
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      handle(request) {
        channels.channel(param(request, 'channel'), 'SendMessages');
        return noContent;
      },
    },
  ];
}
