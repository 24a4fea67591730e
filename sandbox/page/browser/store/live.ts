import type { ControlEvent } from '../../../discord/control/control-events.ts';
import { call, readView } from './api.ts';
import type { Store } from './store.ts';

const types: readonly ControlEvent['type'][] = [
  'message',
  'interaction',
  'commands',
  'bot',
  'world',
  'request',
  'gateway',
];

/** Takes a fresh picture of everything. */
export async function refresh(store: Store): Promise<void> {
  await Promise.all([store.reset(() => call('state', {})), readView().then(store.setView)]);
}

/**
 * Follows the sandbox: each event as it comes, and a fresh picture whenever the stream (again) begins or the world
 * has changed. `onLost` hears whether the sandbox can be reached.
 */
export function follow(store: Store, onLost: (lost: boolean) => void): void {
  const source = new EventSource('/control/events');
  const look = () =>
    refresh(store).then(
      () => onLost(false),
      () => onLost(true),
    );
  source.addEventListener('open', look);
  source.addEventListener('error', () => onLost(true));
  for (const type of types) {
    source.addEventListener(type, ({ data }) => {
      const event: ControlEvent = JSON.parse(data);
      store.take(event);
      if (event.type === 'commands' || event.type === 'world') void look();
    });
  }
  // A private channel is opened without an event of its own.
  store.subscribe((change) => {
    const isNew = change.type === 'message' && change.message.guildId === null;
    if (isNew && !store.state.dms.some(({ id }) => id === change.message.channelId)) void look();
  });
}

/** Looks at what no event tells of: the separation API and the bot's process. */
export async function glance(store: Store): Promise<void> {
  // Whether the sandbox can be reached is told by the stream of events.
  await readView().then(store.setView, () => undefined);
}
