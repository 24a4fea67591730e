import type { CallbackResult, Callbacks } from '../../interactions/callbacks.ts';
import type { FollowUps } from '../../interactions/follow-ups.ts';
import { messageFlags } from '../../rules/message-flags.ts';
import type { MessageWriter } from '../../wire/message.ts';
import { noContent, ok, param, type Route } from '../route.ts';

/** Answering interactions, and everything that their tokens open. */
export function interactionRoutes(deps: {
  callbacks: Callbacks;
  followUps: FollowUps;
  write: MessageWriter;
}): Route[] {
  const { callbacks, followUps, write } = deps;
  const message = '/webhooks/:application/:token/messages/:message';
  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      open: true,
      handle(request) {
        const result = callbacks.answer(
          param(request, 'interaction'),
          param(request, 'token'),
          request.json,
          request.uploads,
        );
        return request.query.get('with_response') === 'true' ? ok(responsePayload(result, write)) : noContent;
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      open: true,
      handle: (request) =>
        ok(write.full(followUps.post(param(request, 'token'), request.json, request.uploads))),
    },
    {
      method: 'GET',
      path: message,
      open: true,
      handle: (request) => ok(write.full(followUps.get(param(request, 'token'), param(request, 'message')))),
    },
    {
      method: 'PATCH',
      path: message,
      open: true,
      handle(request) {
        const reference = param(request, 'message');
        return ok(
          write.full(followUps.edit(param(request, 'token'), reference, request.json, request.uploads)),
        );
      },
    },
    {
      method: 'DELETE',
      path: message,
      open: true,
      handle(request) {
        followUps.remove(param(request, 'token'), param(request, 'message'));
        return noContent;
      },
    },
  ];
}

/** The response knows two kinds of messages: new ones and changed ones, deferred or not. */
const resourceTypes: Partial<Record<number, 4 | 7>> = { 4: 4, 5: 4, 6: 7, 7: 7 };

function responsePayload({ interaction, type, message }: CallbackResult, write: MessageWriter) {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(interaction.guildId === null ? {} : { guild_id: interaction.guildId }),
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (flags & messageFlags.loading) !== 0,
            response_message_ephemeral: (flags & messageFlags.ephemeral) !== 0,
          }
        : {}),
    },
    ...(message ? { resource: { type: resourceTypes[type], message: write.full(message) } } : {}),
  };
}
