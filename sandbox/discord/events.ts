import type { Interaction } from './interactions/interaction.ts';
import type { Message } from './messages/message.ts';
import type { GatewayEntry, RequestEntry } from './protocol-entries.ts';

/** Something that happened in the sandbox, as the page and the tests are told it. */
export type SandboxEvent =
  | {
      readonly type: 'message';
      readonly change: 'created' | 'updated' | 'deleted';
      readonly message: Message;
    }
  | { readonly type: 'interaction'; readonly interaction: Interaction }
  | { readonly type: 'commands'; readonly guildId: string | null }
  | { readonly type: 'bot'; readonly online: boolean }
  | { readonly type: 'world' }
  | { readonly type: 'request'; readonly entry: RequestEntry }
  | { readonly type: 'gateway'; readonly entry: GatewayEntry };

/** Spreads events to whoever listens, in order and at once. */
export interface Events {
  emit(event: SandboxEvent): void;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: SandboxEvent) => void): () => void;
}

/** A bus without a memory. A listener may unsubscribe while it is being told. */
export function createEvents(): Events {
  const listeners = new Set<(event: SandboxEvent) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
