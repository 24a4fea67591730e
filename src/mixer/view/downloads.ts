import type { Page } from '../page.ts';
import { h, pressed } from './dom.ts';
import { icon } from './icon.ts';

interface DownloadsOptions {
  page: Page;
  /** Renders the mix as it is now. */
  render: (onProgress: (part: number) => void) => Promise<Blob>;
}

/** Everything that can be saved beside the single tracks. */
export function createDownloads({ page, render }: DownloadsOptions): HTMLElement {
  const { t, view, urlOf, say } = page;
  const label = h('span', {}, t('mixer.wav'));
  const wav = pressed(
    h('button', { type: 'button', class: 'button' }, icon('download'), label),
    () => void save(),
  );

  async function save(): Promise<void> {
    wav.disabled = true;
    try {
      const blob = await render((part) => {
        label.textContent = t('mixer.wav_progress', { percent: Math.floor(part * 100) });
      });
      const href = URL.createObjectURL(blob);
      h('a', { href, download: view.fileNames.wav }).click();
      // A browser that still reads it keeps it.
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    } catch {
      say(t('mixer.wav_failed'));
    } finally {
      label.textContent = t('mixer.wav');
      wav.disabled = false;
    }
  }

  return h(
    'div',
    { class: 'downloads', role: 'group', 'aria-label': t('mixer.downloads') },
    h(
      'a',
      { class: 'button', href: urlOf('stems.zip'), download: view.fileNames.zip },
      icon('download'),
      t('mixer.zip'),
    ),
    wav,
    h('p', { class: 'hint' }, t('mixer.loop_hint')),
  );
}
