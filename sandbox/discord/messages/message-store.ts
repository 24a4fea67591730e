import type { Snowflake } from '../snowflake.ts';
import { bySnowflake } from '../snowflake.ts';
import type { Message } from './message.ts';

/** Every message there is; deleted ones stay, marked, so that their history can be looked at. */
export interface MessageStore {
  add(message: Message): void;
  /** The message unless it is deleted. */
  get(id: Snowflake): Message | undefined;
  /** The channel's messages from old to new, without deleted ones. */
  inChannel(channelId: Snowflake): Message[];
  all(): Message[];
}

/** A store that lives as long as the sandbox. */
export function createMessageStore(): MessageStore {
  const messages = new Map<Snowflake, Message>();
  const living = (message: Message) => message.deletedAt === undefined;
  return {
    add: (message) => void messages.set(message.id, message),
    get(id) {
      const found = messages.get(id);
      return found && living(found) ? found : undefined;
    },
    inChannel: (channelId) =>
      [...messages.values()]
        .filter((message) => message.channelId === channelId && living(message))
        .sort(bySnowflake),
    all: () => [...messages.values()].filter(living),
  };
}
