import type { Attachment } from '../../../discord/messages/message.ts';
import { h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { drawPlayer } from './audio-player.ts';

/** The title that the sender gave it, with the extension of its name. */
const shownName = ({ title, filename }: Attachment): string =>
  title === undefined ? filename : `${title}${/\.\w+$/.exec(filename)?.[0] ?? ''}`;

/** A file below a message: a picture, a player, or a card to download it from. */
export function drawAttachment(file: Attachment): HTMLElement {
  if (file.contentType.startsWith('image/')) {
    const { url, description = shownName(file), width, height } = file;
    return h('img', { class: 'picture', src: url, alt: description, width, height, loading: 'lazy' });
  }
  const name = shownName(file);
  const card = h(
    'div',
    { class: 'file-card' },
    icon('file'),
    h(
      'span',
      { class: 'file-about' },
      h('a', { href: file.url, target: '_blank', rel: 'noreferrer' }, name),
      h('small', {}, sizeOf(file.size)),
    ),
    h(
      'a',
      {
        class: 'file-save',
        href: file.url,
        target: '_blank',
        rel: 'noreferrer',
        'aria-label': `Download ${name}`,
      },
      icon('download'),
    ),
  );
  if (!file.contentType.startsWith('audio/')) return card;
  return h('div', { class: 'sound-card' }, card, drawPlayer(file.url, name));
}

/** `1.20 MB`, as Discord writes it. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(2)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
