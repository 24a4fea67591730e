import { beforeAll, expect, test, vi } from 'vitest';
import type { SandboxState } from '../../sandbox/discord/control/state.ts';
import type { MessageView } from '../../sandbox/discord/control/views.ts';
import { createStore } from '../../sandbox/page/browser/store/store.ts';
import type { SandboxView } from '../../sandbox/page/wire.ts';

beforeAll(() => void vi.stubGlobal('location', { hash: '' }));

// Only what the store looks at.
const message = (id: string, edits: number) => ({ id, edits, content: `${edits}` }) as MessageView;
const picture = (...messages: MessageView[]) =>
  ({
    now: 0,
    bot: { online: true },
    people: [{ id: '1', username: 'mira' }],
    guilds: [],
    dms: [],
    interactions: [],
    messages,
  }) as unknown as SandboxState;
const view = {} as SandboxView;
const created = (id: string, edits = 0) =>
  ({ type: 'message', change: 'created', message: message(id, edits) }) as const;

test('what happens while a picture is on its way is in it afterwards', async () => {
  const store = createStore(picture(), view);
  let deliver: (state: SandboxState) => void = () => {};
  const resetting = store.reset(() => new Promise((resolve) => (deliver = resolve)));
  store.take(created('7'));
  deliver(picture());
  await resetting;
  expect(store.messages.has('7')).toBe(true);
});

test('news that is older than the picture changes nothing', () => {
  const store = createStore(picture(message('7', 2)), view);
  const heard = vi.fn();
  store.subscribe(heard);
  store.take(created('7', 1));
  expect(store.messages.get('7')?.edits).toBe(2);
  expect(heard).not.toHaveBeenCalled();
  store.take(created('7', 3));
  expect(store.messages.get('7')?.edits).toBe(3);
  expect(heard).toHaveBeenCalledOnce();
});
