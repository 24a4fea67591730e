import type { Page } from '../page.ts';
import { glance } from '../store/live.ts';
import { fill, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { createControls } from './controls.ts';
import { createProtocol } from './protocol.ts';

export type PanelName = 'controls' | 'protocol';

const titles: Record<PanelName, string> = { controls: 'Controls', protocol: 'Protocol' };

/** The column on the right: one panel at a time, or none. */
export function createPanels(page: Page, onChange: (open: PanelName | undefined) => void) {
  const controls = createControls(page);
  const protocol = createProtocol(page);
  const element = h('aside', { class: 'panel', 'aria-label': 'Panel', hidden: true });
  let open: PanelName | undefined;

  const show = (name: PanelName | undefined) => {
    open = name;
    element.hidden = name === undefined;
    if (name) {
      element.setAttribute('aria-label', titles[name]);
      const close = h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': `Close: ${titles[name]}`,
          on: { click: () => show(undefined) },
        },
        icon('close'),
      );
      fill(
        element,
        h('div', { class: 'panel-top' }, h('h2', {}, titles[name]), close),
        name === 'controls' ? controls.element : protocol.element,
      );
      void page.attempt(name === 'protocol' ? protocol.open() : glance(page.store));
    }
    onChange(name);
  };
  return {
    element,
    get open() {
      return open;
    },
    toggle(name: PanelName) {
      show(open === name ? undefined : name);
      return open !== undefined;
    },
    drawAll: controls.drawAll,
    tick: controls.tick,
  };
}
