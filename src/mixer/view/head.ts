import type { ViewName } from '../mix/fragment.ts';
import { isSameMix, presetsFor } from '../mix/presets.ts';
import type { Page } from '../page.ts';
import { h, pressed } from './dom.ts';
import { icon } from './icon.ts';

/** What the page is about, its two views, and the ready-made mixes. */
export function createHead(page: Page, { onHelp, onShare }: { onHelp: () => void; onShare: () => void }) {
  const { t, view, setting } = page;
  const until = new Intl.DateTimeFormat(view.language, { dateStyle: 'long' });
  const share = pressed(
    h('button', { type: 'button', class: 'button' }, icon('link'), h('span', {}, t('mixer.share'))),
    onShare,
  );
  const help = pressed(
    h('button', { type: 'button', class: 'button' }, icon('keys'), h('span', {}, t('mixer.help'))),
    onHelp,
  );
  const names: readonly ViewName[] = ['mixer', 'words'];
  const views = names.map((name) =>
    pressed(h('button', { type: 'button', 'data-view': name }, t(`mixer.view.${name}`)), () =>
      setting.change({ view: name }),
    ),
  );
  const presets = presetsFor(view.stems.map(({ stem }) => stem)).map(({ name, mix }) => ({
    mix,
    button: pressed(h('button', { type: 'button' }, t(`mixer.preset.${name}`)), () =>
      setting.change({ mix: { ...mix, master: setting.now.mix.master } }),
    ),
  }));
  setting.subscribe(({ mix, view: shown = defaultView(page) }) => {
    for (const button of views) button.setAttribute('aria-pressed', String(button.dataset.view === shown));
    for (const { mix: preset, button } of presets) {
      button.setAttribute('aria-pressed', String(isSameMix(mix, preset)));
    }
  });
  const about = [view.summary, t('mixer.expires', { when: until.format(view.expiresAt) })].join(' · ');
  const group = (label: string, buttons: readonly HTMLElement[]) =>
    h('div', { class: 'group', role: 'group', 'aria-label': label }, buttons);

  return h(
    'header',
    { class: 'head' },
    h('div', { class: 'about' }, h('h1', {}, view.title), h('p', {}, about)),
    h('div', { class: 'tools' }, share, help),
    h(
      'div',
      { class: 'choices' },
      group(t('mixer.view'), views),
      group(
        t('mixer.presets'),
        presets.map(({ button }) => button),
      ),
    ),
  );
}

/** Who asked for a karaoke wants to sing. */
export const defaultView = ({ view }: Page): ViewName => (view.type === 'separate_vocal' ? 'words' : 'mixer');
