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
  /** Takes a fresh picture. */
  reset(state: SandboxState): void;
  setView(view: SandboxView): void;
  go(hash: string): void;
  take(event: ControlEvent): void;
}

/** Starts from one picture and keeps it up to date by events. */
export function createStore(first: SandboxState, firstView: SandboxView): Store {
  const listeners: ((change: Change) => void)[] = [];
  const messages = new Map<string, MessageView>();
  const interactions = new Map<string, InteractionView>();
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
    reset(picture) {
      absorb(picture);
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
      switch (event.type) {
        case 'message': {
          // A picture may have been taken after an event that arrives after it.
          const known = messages.get(event.message.id);
          if (known && known.edits > event.message.edits) return;
          if (event.change === 'deleted') messages.delete(event.message.id);
          else messages.set(event.message.id, event.message);
          return tell({ type: 'message', message: event.message });
        }
        case 'interaction': {
          const known = interactions.get(event.interaction.id);
          if (known && known.state.status !== 'pending' && event.interaction.state.status === 'pending')
            return;
          interactions.set(event.interaction.id, event.interaction);
          return tell(event);
        }
        case 'bot':
          botOnline = event.online;
          return tell({ type: 'bot' });
        case 'request':
        case 'gateway':
          return tell(event);
        default:
          // Commands and the world: whoever listens to those has asked for a fresh picture.
          return;
      }
    },
  };
}
