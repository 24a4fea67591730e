import { type Child, fill, h, uniqueId } from '../ui/dom.ts';

/** One line of the list above the composer. */
export interface Suggestion {
  readonly label: string;
  readonly note?: string;
  readonly aside?: string;
  readonly picture?: Child;
  /** A heading above it, where it begins a new group. */
  readonly group?: string;
  readonly pick: () => void;
}

/** The list above the composer. It belongs to the input that has the focus, which keeps it. */
export function createSuggestions() {
  const listId = uniqueId('suggestions');
  const title = h('div', { class: 'suggestions-title' });
  const list = h('div', { id: listId, role: 'listbox', 'aria-label': 'Suggestions' });
  const element = h('div', { class: 'suggestions', hidden: true }, title, list);
  let items: readonly Suggestion[] = [];
  let rows: HTMLElement[] = [];
  let active = -1;
  let owner: HTMLInputElement | undefined;

  const mark = (at: number) => {
    active = at;
    for (const [index, row] of rows.entries()) row.setAttribute('aria-selected', String(index === at));
    const row = rows[at];
    row?.scrollIntoView({ block: 'nearest' });
    if (row) owner?.setAttribute('aria-activedescendant', row.id);
    else owner?.removeAttribute('aria-activedescendant');
  };
  const drawItem = (item: Suggestion, at: number) => {
    const row = h(
      'div',
      {
        class: 'suggestion',
        id: `${listId}-${at}`,
        role: 'option',
        'aria-selected': 'false',
        on: {
          // The input keeps the focus.
          pointerdown: (event) => event.preventDefault(),
          click: item.pick,
          pointermove: () => active !== at && mark(at),
        },
      },
      item.picture,
      h('span', { class: 'menu-label' }, item.label, item.note && h('small', {}, item.note)),
      item.aside && h('span', { class: 'suggestion-aside' }, item.aside),
    );
    return row;
  };

  const suggestions = {
    element,
    listId,
    get active() {
      return items[active];
    },
    get isOpen() {
      return !element.hidden;
    },
    /** Shows the items for `input`; with `preselect`, Enter takes the first one. */
    open(
      input: HTMLInputElement,
      heading: Child,
      shown: readonly Suggestion[],
      { preselect = true, none = '' } = {},
    ) {
      owner = input;
      items = shown;
      rows = shown.map(drawItem);
      fill(title, heading);
      fill(
        list,
        rows.map((row, at) => {
          const group = shown[at]?.group;
          const isFirst = group !== undefined && group !== shown[at - 1]?.group;
          return [isFirst && h('div', { class: 'suggestions-group', role: 'presentation' }, group), row];
        }),
      );
      list.hidden = rows.length === 0;
      if (rows.length === 0 && none !== '') title.append(h('div', { class: 'suggestions-none' }, none));
      element.hidden = false;
      input.setAttribute('aria-expanded', String(rows.length > 0));
      mark(preselect && rows.length > 0 ? 0 : -1);
      list.scrollTop = 0;
    },
    close() {
      element.hidden = true;
      items = [];
      owner?.setAttribute('aria-expanded', 'false');
      mark(-1);
    },
    /** Takes arrow keys; true when it did something. */
    move(key: string): boolean {
      if (element.hidden || items.length === 0) return false;
      if (key === 'ArrowDown') mark((active + 1) % items.length);
      else if (key === 'ArrowUp') mark((active <= 0 ? items.length : active) - 1);
      else return false;
      return true;
    },
  };
  return suggestions;
}

export type Suggestions = ReturnType<typeof createSuggestions>;

/** The attributes of an input that has such a list. */
export const comboboxAttributes = (listId: string) => ({
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-controls': listId,
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
});
