import type { Messenger } from '../../src/services/platform/messenger.ts';

/** A Discord without a wire: it takes everything at once, and counts. */
export interface InstantDiscord {
  readonly messenger: Messenger;
  readonly acknowledged: () => number;
  /** Messages that were written or changed. */
  readonly writes: () => number;
}

export function createInstantDiscord(): InstantDiscord {
  let [acknowledged, writes] = [0, 0];
  const place = () => ({
    channelId: '1201000000000000201',
    messageId: String(1_500_000_000_000_000_000n + BigInt(++writes)),
  });
  return {
    acknowledged: () => acknowledged,
    writes: () => writes,
    messenger: {
      async acknowledge() {
        acknowledged++;
      },
      reply: async () => {},
      suggest: async () => {},
      changeMessage: async () => {},
      openForm: async () => {},
      editReply: async () => place(),
      deleteReply: async () => {},
      followUp: async () => place(),
      post: async () => place(),
      edit: async () => void place(),
      findOwn: async () => undefined,
      findReply: async () => undefined,
      openDirect: async () => '1201000000000000202',
      guilds: async () => [],
      rolesOf: async () => [],
    },
  };
}
