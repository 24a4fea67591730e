import type { Page } from '../page.ts';
import { h, pressed } from './dom.ts';

/** What each key does. */
export function createHelp({ t }: Page): { element: HTMLDialogElement; toggle: () => void } {
  const keys: readonly (readonly [keys: readonly string[], meaning: string])[] = [
    [[t('mixer.key.space')], t('mixer.keys.play')],
    [['←', '→'], t('mixer.keys.seek')],
    [['↑', '↓'], t('mixer.keys.master')],
    [['Home'], t('mixer.keys.home')],
    [['1', '…', '0', '-', '='], t('mixer.keys.mute')],
    [['S', '1'], t('mixer.keys.solo')],
    [['L'], t('mixer.keys.loop')],
    [['K'], t('mixer.keys.view')],
    [['F'], t('mixer.keys.large')],
    [['[', ']'], t('mixer.keys.words')],
    [['?'], t('mixer.keys.help')],
  ];
  const close = h('button', { type: 'button', class: 'button' }, t('mixer.close'));
  const element = h(
    'dialog',
    { class: 'help', 'aria-label': t('mixer.help') },
    h('h2', {}, t('mixer.help')),
    h(
      'dl',
      {},
      keys.map(([names, meaning]) => [
        h(
          'dt',
          {},
          names.map((name) => h('kbd', {}, name)),
        ),
        h('dd', {}, meaning),
      ]),
    ),
    close,
  );
  pressed(close, () => element.close());
  return { element, toggle: () => (element.open ? element.close() : element.showModal()) };
}
