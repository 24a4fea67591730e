import { h } from './dom.ts';

/** Where short notices appear. */
export function createToasts(): { element: HTMLElement; say: (text: string) => void } {
  const element = h('div', { class: 'toasts', role: 'status' });
  return {
    element,
    say(text) {
      const toast = h('div', { class: 'toast' }, text);
      element.append(toast);
      setTimeout(() => toast.remove(), 6_000);
    },
  };
}
