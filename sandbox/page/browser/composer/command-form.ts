import type { RunCommand } from '../../../discord/control/arguments.ts';
import type { Page } from '../page.ts';
import { call } from '../store/api.ts';
import { fill, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { type Leaf, localize } from './leaves.ts';
import { type Chip, createChip } from './option-chip.ts';
import { readValue } from './read-value.ts';
import { comboboxAttributes, type Suggestions } from './suggestions.ts';

interface FormOwner {
  readonly page: Page;
  readonly suggestions: Suggestions;
  /** Back to plain text. */
  readonly leave: (text?: string) => void;
}

/** A command while it is filled in: a chip for each option, and a tail from which optional ones are added. */
export function createCommandForm(leaf: Leaf, { page, suggestions, leave }: FormOwner) {
  const { locale } = page.store.me;
  let chips: Chip[] = [];

  const values = (): RunCommand['options'] => {
    const entries = chips.flatMap(({ option, entry }) => {
      const reading = readValue(option, entry);
      return reading.status === 'value' ? [[option.name, reading.value] as const] : [];
    });
    return Object.fromEntries(entries);
  };
  const target = () => ({
    as: page.store.me.id,
    channel: page.store.place.channelId,
    name: leaf.command,
    locale,
    ...(leaf.subcommand === undefined ? {} : { subcommand: leaf.subcommand }),
  });

  const tail = h('input', {
    class: 'tail',
    type: 'text',
    ...comboboxAttributes(suggestions.listId),
    'aria-label': 'Add an option, or press Enter to send the command',
  });
  const send = h('button', { type: 'button', class: 'send', on: { click: () => submit() } }, 'Send');
  const cancel = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Cancel the command',
      on: { click: () => leave() },
    },
    icon('close'),
  );
  const row = h('span', { class: 'chips' });
  const element = h(
    'div',
    { class: 'command-form', role: 'group', 'aria-label': `Command ${leaf.label}` },
    h('span', { class: 'command-name' }, `/${leaf.label}`),
    row,
    tail,
    send,
    cancel,
  );

  const hidden = () => leaf.options.filter((option) => !chips.some((chip) => chip.option === option));
  const draw = () => {
    fill(
      row,
      chips.map((chip) => chip.element),
    );
    tail.placeholder = hidden().length > 0 ? `+${hidden().length} optional` : '';
  };
  const add = (option: Leaf['options'][number]) => {
    const chip = createChip(option, {
      page,
      suggestions,
      soFar: (except) => {
        const { [except]: _, ...options } = values() ?? {};
        return { ...target(), options };
      },
      fillIn(filled) {
        for (const each of chips) {
          const value = filled[each.option.name];
          if (value !== undefined) each.set({ text: value, picked: value });
        }
        moveOn();
      },
      moveOn,
    });
    chips = [...chips, chip];
    draw();
    return chip;
  };
  function moveOn(): void {
    suggestions.close();
    const empty = chips.find(({ entry, option }) => option.required && entry.text === '');
    (empty?.input ?? tail).focus();
  }

  const offerOptions = () => {
    const wanted = tail.value.trim().toLowerCase();
    const left = hidden().filter(({ name }) => name.includes(wanted));
    if (left.length === 0) return suggestions.close();
    const items = left.map((option) => ({
      label: localize(option, 'name', locale),
      note: localize(option, 'description', locale),
      pick: () => {
        tail.value = '';
        add(option).input.focus();
      },
    }));
    suggestions.open(tail, 'Options', items, { preselect: wanted !== '' });
  };
  tail.addEventListener('focus', offerOptions);
  tail.addEventListener('input', offerOptions);

  function submit(): void {
    const problems = chips.map((chip) => ({ chip, reading: readValue(chip.option, chip.entry) }));
    const wrong = problems.find(({ reading }) => reading.status === 'problem');
    if (wrong?.reading.status === 'problem') {
      wrong.chip.input.focus();
      wrong.chip.complain(wrong.reading.problem);
      return;
    }
    const body: RunCommand = { ...target(), options: values() };
    leave();
    void page.attempt(call('runCommand', body));
  }

  const eraseBefore = (input: EventTarget | null) => {
    const at = input === tail ? chips.length : chips.findIndex((chip) => chip.input === input);
    const before = chips[at - 1];
    const own = chips[at];
    if (own && !own.option.required) {
      chips = chips.filter((chip) => chip !== own);
      draw();
      (before?.input ?? tail).focus();
    } else if (before) before.input.focus();
    else leave(`/${leaf.label}`);
  };

  element.addEventListener('keydown', (event) => {
    const { target: input } = event;
    if (!(input instanceof HTMLInputElement)) return;
    const picked = suggestions.isOpen ? suggestions.active : undefined;
    if (event.key === 'Enter') picked ? picked.pick() : submit();
    else if (event.key === 'Tab' && !event.shiftKey && picked) picked.pick();
    else if (event.key === 'Escape') suggestions.isOpen ? suggestions.close() : leave();
    else if (event.key === 'Backspace' && input.value === '') eraseBefore(input);
    else if (!suggestions.move(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  for (const option of leaf.options) if (option.required) add(option);
  draw();
  return { element, focus: () => (chips[0]?.input ?? tail).focus() };
}
