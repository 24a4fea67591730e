import type { Directory } from '../directory.ts';
import type { Events } from '../events.ts';
import type { MessageWriter } from '../wire/message.ts';
import type { Gateway } from './gateway.ts';
import { intents } from './intents.ts';

const names = { created: 'MESSAGE_CREATE', updated: 'MESSAGE_UPDATE', deleted: 'MESSAGE_DELETE' } as const;

/** Tells a bot that has the intents about the messages of its channels. Private answers are nobody else's business. */
export function announceMessages(deps: {
  events: Events;
  directory: Directory;
  gateway: Pick<Gateway, 'dispatch'>;
  write: MessageWriter;
}): void {
  deps.events.subscribe((event) => {
    if (event.type !== 'message' || event.message.ephemeralFor !== undefined) return;
    const { message, change } = event;
    const channel = deps.directory.channel(message.channelId);
    if (!channel) return;
    const guildId = channel.kind === 'guild' ? channel.guildId : null;
    const place = guildId === null ? {} : { guild_id: guildId };
    const gone = { id: message.id, channel_id: message.channelId };
    deps.gateway.dispatch({
      event: names[change],
      data: { ...(change === 'deleted' ? gone : deps.write.forBot(message)), ...place },
      guildId,
      intents: guildId === null ? intents.directMessages : intents.guildMessages,
    });
  });
}
