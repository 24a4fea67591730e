import { h } from './dom.ts';

const SHOWN_MS = 4_000;

/** Says something in passing, also to screen readers. */
export function createToast(): { element: HTMLElement; say: (text: string) => void } {
  const element = h('p', { class: 'toast', role: 'status' });
  let hiding: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    say(text) {
      element.textContent = text;
      clearTimeout(hiding);
      hiding = setTimeout(() => element.replaceChildren(), SHOWN_MS);
    },
  };
}
