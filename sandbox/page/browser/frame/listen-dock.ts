import { drawPlayer } from '../message/audio-player.ts';
import { fill, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';

/** Where the sound behind a link button is heard. Discord would open the browser; here the browser is right below. */
export function createListenDock() {
  const element = h('section', { class: 'dock', 'aria-label': 'Opened link', hidden: true });
  const close = () => {
    element.hidden = true;
    // Without its element, a player falls silent.
    for (const audio of element.querySelectorAll('audio')) audio.pause();
    fill(element);
  };
  return {
    element,
    listen(url: string, label: string) {
      close();
      const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
      fill(
        element,
        h('span', { class: 'dock-mark' }, icon('note')),
        h(
          'div',
          { class: 'dock-about' },
          h('b', {}, label),
          h('a', { href: url, target: '_blank', rel: 'noreferrer', title: 'Open in a tab of its own' }, name),
        ),
        drawPlayer(url, label, { autoplay: true }),
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Close the player', on: { click: close } },
          icon('close'),
        ),
      );
      element.hidden = false;
    },
  };
}
