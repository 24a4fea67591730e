import type { ControlEvent } from '../../../discord/control/control-events.ts';
import type { SandboxState } from '../../../discord/control/state.ts';
import type { InteractionView, MessageView } from '../../../discord/control/views.ts';
import type { SandboxView } from '../../wire.ts';
import { dm, type Place, readPlace } from './place.ts';

/** What has changed: one message, one interaction, one line of the protocol, or who knows what. */
export type Change =
  | { readonly type: 'everything' }
  | { readonly type: 'sandbox' }
  | { readonly type: 'bot' }
  | { readonly type: 'message'; readonly message: MessageView }
  | { readonly type: 'interaction'; readonly interaction: InteractionView }
  | Extract<ControlEvent, { type: 'request' | 'gateway' }>;

/** All that the page knows. */
export interface Store {
  readonly state: SandboxState;
  readonly view: SandboxView;
  readonly place: Place;
  readonly me: SandboxState['people'][number];
  readonly messages: ReadonlyMap<string, MessageView>;
  readonly interactions: ReadonlyMap<string, InteractionView>;
  readonly botOnline: boolean;
  /** Epoch milliseconds on the sandbox's clock. */
  now(): number;
  /** The id of the channel in view; undefined while nobody has said anything in the private one. */
  channelId(): string | undefined;
  subscribe(listener: (change: Change) => void): void;
  /** Takes a fresh picture. What happens while it is on its way is not lost, whichever of the two arrives first. */
  reset(take: () => Promise<SandboxState>): Promise<void>;
  setView(view: SandboxView): void;
  go(hash: string): void;
  take(event: ControlEvent): void;
}

/** Starts from one picture and keeps it up to date by events. */
export function createStore(first: SandboxState, firstView: SandboxView): Store {
  const listeners: ((change: Change) => void)[] = [];
  const messages = new Map<string, MessageView>();
  const interactions = new Map<string, InteractionView>();
  const recordings = new Set<ControlEvent[]>();
  let state = first;
  let view = firstView;
  let botOnline = first.bot.online;
  let place = readPlace(location.hash, first);
  let clockOffset = 0;

  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const absorb = (picture: SandboxState) => {
    state = picture;
    botOnline = picture.bot.online;
    clockOffset = picture.now - Date.now();
    messages.clear();
    interactions.clear();
    for (const message of picture.messages) messages.set(message.id, message);
    for (const interaction of picture.interactions) interactions.set(interaction.id, interaction);
    place = readPlace(location.hash, state);
  };
  absorb(first);

  /** Undefined for what is not kept, and for news that is older than what is known. */
  const apply = (event: ControlEvent): Change | undefined => {
    switch (event.type) {
      case 'message': {
        const { change, message } = event;
        const known = messages.get(message.id);
        if (known && known.edits > message.edits) return undefined;
        if (change === 'deleted') messages.delete(message.id);
        else messages.set(message.id, message);
        return { type: 'message', message };
      }
      case 'interaction': {
        const { interaction } = event;
        const known = interactions.get(interaction.id);
        if (known && known.state.status !== 'pending' && interaction.state.status === 'pending')
          return undefined;
        interactions.set(interaction.id, interaction);
        return event;
      }
      case 'bot':
        botOnline = event.online;
        return { type: 'bot' };
      case 'request':
      case 'gateway':
        return event;
      default:
        // Commands and the world: whoever follows the sandbox asks for a fresh picture.
        return undefined;
    }
  };

  return {
    get state() {
      return state;
    },
    get view() {
      return view;
    },
    get place() {
      return place;
    },
    get me() {
      const me = state.people.find(({ id }) => id === place.person);
      if (me === undefined) throw new Error('Whoever looks has left the sandbox.');
      return me;
    },
    get botOnline() {
      return botOnline;
    },
    messages,
    interactions,
    now: () => Date.now() + clockOffset,
    channelId: () =>
      place.channelId === dm
        ? state.dms.find(({ personId }) => personId === place.person)?.id
        : place.channelId,
    subscribe: (listener) => void listeners.push(listener),
    async reset(take) {
      const meanwhile: ControlEvent[] = [];
      recordings.add(meanwhile);
      try {
        absorb(await take());
      } finally {
        recordings.delete(meanwhile);
      }
      meanwhile.forEach(apply);
      tell({ type: 'everything' });
    },
    setView(next) {
      view = next;
      tell({ type: 'sandbox' });
    },
    go(hash) {
      place = readPlace(hash, state);
      tell({ type: 'everything' });
    },
    take(event) {
      for (const list of recordings) list.push(event);
      const change = apply(event);
      if (change) tell(change);
    },
  };
}
