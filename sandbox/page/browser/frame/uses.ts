import type { InteractionView, MessageView } from '../../../discord/control/views.ts';
import type { Store } from '../store/store.ts';

/** The last use of each message's components: whether its answer is still awaited, or never came. */
export function createUses(store: Store) {
  const lastUse = new Map<string, { interactionId: string; customId: string }>();
  return {
    remember(message: MessageView, customId: string, interaction: InteractionView): void {
      lastUse.set(message.id, { interactionId: interaction.id, customId });
    },
    of(message: MessageView): { customId: string; state: 'pending' | 'failed' } | undefined {
      const use = lastUse.get(message.id);
      const status = use && store.interactions.get(use.interactionId)?.state.status;
      if (!use || (status !== 'pending' && status !== 'failed')) return undefined;
      return { customId: use.customId, state: status };
    },
  };
}
