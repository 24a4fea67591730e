import type { Attachment } from '../../../discord/messages/message.ts';
import { h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { drawPlayer } from './audio-player.ts';

/** A file below a message: a picture, a player, or a card to download it from. */
export function drawAttachment(file: Attachment): HTMLElement {
  if (file.contentType.startsWith('image/')) {
    const { url, filename, description = filename, width, height } = file;
    return h('img', { class: 'picture', src: url, alt: description, width, height, loading: 'lazy' });
  }
  const card = h(
    'div',
    { class: 'file-card' },
    icon('file'),
    h(
      'span',
      { class: 'file-about' },
      h('a', { href: file.url, target: '_blank', rel: 'noreferrer' }, file.filename),
      h('small', {}, sizeOf(file.size)),
    ),
    h(
      'a',
      {
        class: 'file-save',
        href: file.url,
        target: '_blank',
        rel: 'noreferrer',
        'aria-label': `Download ${file.filename}`,
      },
      icon('download'),
    ),
  );
  if (!file.contentType.startsWith('audio/')) return card;
  return h('div', { class: 'sound-card' }, card, drawPlayer(file.url, file.filename));
}

/** `1.20 MB`, as Discord writes it. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(2)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
