import type { MessageView } from '../../../discord/control/views.ts';
import type { ActionRow } from '../../../discord/rules/component-rules.ts';
import type { Page } from '../page.ts';
import { call } from '../store/api.ts';
import { h, uniqueId } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { drawEmoji } from './emoji.ts';

type Select = Exclude<ActionRow['components'][number], { type: 2 }>;

interface Option {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null | undefined;
  readonly emoji?: { id?: string | null | undefined; name?: string | null | undefined } | null | undefined;
  readonly default?: boolean | null | undefined;
}

/** A menu below a message. One choice is sent at once; several when the menu closes. */
export function drawSelect(select: Select, message: MessageView, page: Page): HTMLElement {
  const options = optionsOf(select, page);
  const picked = new Set(options.filter((option) => option.default).map(({ value }) => value));
  const [least, most] = [select.min_values ?? 1, select.max_values ?? 1];
  const listId = uniqueId('options');

  const face = h('span', { class: 'select-face' });
  const head = h(
    'button',
    {
      type: 'button',
      class: 'select-head',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      'data-key': select.custom_id,
      disabled: select.disabled,
      on: { click: () => (list.hidden ? open() : close()) },
    },
    face,
    icon('caret'),
  );
  const rows = options.map((option) =>
    h(
      'div',
      {
        class: 'option',
        role: 'option',
        tabindex: -1,
        'data-value': option.value,
        on: { click: () => pick(option.value) },
      },
      drawEmoji(option.emoji),
      h(
        'span',
        { class: 'menu-label' },
        option.label,
        option.description && h('small', {}, option.description),
      ),
      most > 1 && h('span', { class: 'tick' }, icon('check')),
    ),
  );
  const list = h(
    'div',
    { class: 'select-list', id: listId, role: 'listbox', 'aria-multiselectable': most > 1, hidden: true },
    rows,
  );

  const show = () => {
    const labels = options.filter(({ value }) => picked.has(value)).map(({ label }) => label);
    const placeholder = select.placeholder ?? 'Make a selection';
    face.textContent = labels.join(', ') || placeholder;
    face.classList.toggle('empty', labels.length === 0);
    head.setAttribute('aria-label', labels.length > 0 ? `${placeholder}: ${labels.join(', ')}` : placeholder);
    for (const row of rows) row.setAttribute('aria-selected', String(picked.has(row.dataset.value ?? '')));
  };
  let touched = false;
  const pick = (value: string) => {
    touched = true;
    if (most === 1) {
      picked.clear();
      picked.add(value);
      close();
    } else if (!picked.delete(value) && picked.size < most) picked.add(value);
    show();
  };
  const send = () =>
    page.use(message, select.custom_id, () =>
      call('select', {
        as: page.store.me.id,
        message: message.id,
        customId: select.custom_id,
        values: [...picked],
      }),
    );
  const leave = (event: Event) => {
    if (event.target instanceof Node && !box.contains(event.target)) close();
  };
  function open(): void {
    touched = false;
    list.hidden = false;
    head.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', leave);
    (rows.find((row) => picked.has(row.dataset.value ?? '')) ?? rows[0])?.focus();
  }
  function close(): void {
    list.hidden = true;
    head.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', leave);
    head.focus();
    if (touched && picked.size >= least) void send();
  }
  list.addEventListener('keydown', (event) => {
    const at = rows.findIndex((row) => row.matches(':focus'));
    if (event.key === 'ArrowDown') rows[(at + 1) % rows.length]?.focus();
    else if (event.key === 'ArrowUp') rows.at(at - 1)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') rows[at]?.click();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const box = h('div', { class: 'select' }, head, list);
  show();
  return box;
}

/** The options as written, or the people, roles and channels of the server. */
function optionsOf(select: Select, { store }: Page): readonly Option[] {
  if (select.type === 3) return select.options;
  const { state, place } = store;
  const people = state.people.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const roles = (place.guild?.roles ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const channels = (place.guild?.channels ?? []).map(({ id, name }) => ({ value: id, label: `#${name}` }));
  return { 5: people, 6: roles, 7: [...people, ...roles], 8: channels }[select.type];
}
