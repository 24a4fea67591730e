import type { MessageView } from '../../../discord/control/views.ts';
import type { ActionRow } from '../../../discord/rules/component-rules.ts';
import type { Page } from '../page.ts';
import { call } from '../store/api.ts';
import { type Child, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { drawEmoji } from './emoji.ts';
import { drawSelect } from './select-menu.ts';

type Button = Extract<ActionRow['components'][number], { type: 2 }>;

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' } as const;

/** A row of buttons, or of one select menu. */
export function drawRow(row: ActionRow, message: MessageView, page: Page): HTMLElement {
  const parts = row.components.map((component) =>
    component.type === 2 ? drawButton(component, message, page) : drawSelect(component, message, page),
  );
  return h('div', { class: 'row' }, parts);
}

function drawButton(button: Button, message: MessageView, page: Page): HTMLElement {
  const face = [drawEmoji(button.emoji), button.label && h('span', {}, button.label)];
  if (button.url) return drawLink(button, button.url, face, page);
  const customId = button.custom_id ?? '';
  const waits = page.useOf(message)?.state === 'pending' && page.useOf(message)?.customId === customId;
  return h(
    'button',
    {
      type: 'button',
      class: `button ${styles[button.style]}`,
      'data-key': customId,
      disabled: button.disabled,
      'aria-busy': waits,
      on: {
        click: () =>
          void page.use(message, customId, () =>
            call('press', { as: page.store.me.id, message: message.id, customId }),
          ),
      },
    },
    face,
  );
}

function drawLink(button: Button, url: string, face: Child, page: Page): HTMLElement {
  const isSound = url.startsWith(`${page.store.view.soundOrigin}/`);
  if (button.disabled)
    return h('button', { type: 'button', class: 'button link', disabled: true }, face, icon('link'));
  return h(
    'a',
    {
      class: 'button link',
      href: url,
      target: '_blank',
      rel: 'noreferrer',
      'data-key': url,
      on: {
        click: (event) => {
          // With a modifier the browser opens the file by itself, as it would from Discord.
          if (!isSound || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          page.listen(url, button.label ?? 'Sound');
        },
      },
    },
    face,
    icon('link'),
  );
}
