import type { Page } from '../page.ts';
import type { Sound } from '../sound/sound.ts';
import { h } from './dom.ts';

/** What the listener should know about the sound as a whole, if anything. */
export function createNotes({ t, view }: Page): { element: HTMLElement; draw(sound: Sound): void } {
  const element = h('p', { class: 'note', role: 'status', hidden: true });
  let worstMs = 0;

  function noteOn({ player, failed }: Sound): string {
    if (failed.length === view.stems.length) return t('mixer.none_left');
    if (player?.isExact !== false) return '';
    worstMs = Math.max(worstMs, Math.round(player.skew() * 1_000));
    return t('mixer.inexact', { ms: worstMs });
  }

  return {
    element,
    draw(sound) {
      const note = noteOn(sound);
      element.hidden = note === '';
      if (element.textContent !== note) element.textContent = note;
    },
  };
}
