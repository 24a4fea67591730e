import type { Readership } from './markdown/draw-markdown.ts';
import type { Store } from './store/store.ts';

/** Mentions as whoever looks reads them. */
export function createReadership(store: Store): Readership {
  const nameOf: Readership['nameOf'] = (of, id) => {
    const { state } = store;
    if (of === 'user')
      return [state.bot, ...state.people].find((each) => each.id === id)?.displayName ?? 'unknown-user';
    if (of === 'role')
      return (
        state.guilds.flatMap(({ roles }) => roles).find((each) => each.id === id)?.name ?? 'deleted-role'
      );
    return state.guilds.flatMap(({ channels }) => channels).find((each) => each.id === id)?.name ?? 'unknown';
  };
  return {
    nameOf,
    isMe: (id) => id === store.me.id,
    get locale() {
      return store.me.locale;
    },
    now: store.now,
  };
}
