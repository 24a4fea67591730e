import type { Child } from './dom.ts';
import { h } from './dom.ts';
import { icon } from './icon.ts';

export interface MenuItem {
  readonly label: string;
  readonly note?: string;
  readonly picture?: Child;
  /** For a choice among several: whether this is the present one. */
  readonly checked?: boolean;
  readonly pick: () => void;
}

/** Opens menus, one at a time. Arrows move, Enter picks, Escape or a click elsewhere closes. */
export function createMenus() {
  let close: () => void = () => {};

  return (
    anchor: HTMLElement | { x: number; y: number },
    label: string,
    items: readonly MenuItem[],
  ): void => {
    close();
    const before = document.activeElement;
    const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
    const buttons = items.map((item) => drawItem(item, () => close()));
    menu.append(...buttons);
    const leave = (event: Event) => {
      if (!menu.contains(event.target instanceof Node ? event.target : null)) close();
    };
    close = () => {
      close = () => {};
      menu.remove();
      document.removeEventListener('pointerdown', leave);
      if (before instanceof HTMLElement) before.focus();
    };
    menu.addEventListener('keydown', (event) => {
      const at = buttons.findIndex((button) => button.matches(':focus'));
      const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
      const step = steps[event.key];
      if (event.key === 'Escape' || event.key === 'Tab') close();
      else if (step !== undefined) buttons.at(step % buttons.length)?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    document.body.append(menu);
    document.addEventListener('pointerdown', leave);
    putBeside(menu, anchor);
    (buttons.find((button) => button.getAttribute('aria-checked') === 'true') ?? buttons[0])?.focus();
  };
}

function drawItem({ label, note, picture, checked, pick }: MenuItem, close: () => void): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: 'menu-item',
      tabindex: -1,
      role: checked === undefined ? 'menuitem' : 'menuitemradio',
      'aria-checked': checked,
      on: {
        click: () => {
          close();
          pick();
        },
      },
    },
    picture,
    h('span', { class: 'menu-label' }, label, note && h('small', {}, note)),
    checked && icon('check'),
  );
}

/** Above or below its anchor, wherever there is room, and never outside of the window. */
function putBeside(menu: HTMLElement, anchor: HTMLElement | { x: number; y: number }): void {
  const box =
    anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y);
  const { width, height } = menu.getBoundingClientRect();
  const below = box.bottom + 4 + height <= innerHeight;
  const top = below ? box.bottom + 4 : Math.max(8, box.top - 4 - height);
  menu.style.setProperty('top', `${top}px`);
  menu.style.setProperty('left', `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`);
}
