import type { Command } from '../../../discord/commands.ts';
import type { Page } from '../page.ts';
import { call } from '../store/api.ts';
import { dm } from '../store/place.ts';
import { avatar } from '../ui/avatar.ts';
import { fill, h } from '../ui/dom.ts';
import { createCommandForm } from './command-form.ts';
import { type Leaf, leavesOf, matching } from './leaves.ts';
import { comboboxAttributes, createSuggestions } from './suggestions.ts';

/** Where one writes: plain text, or after a slash a command. */
export function createComposer(page: Page) {
  const { store } = page;
  const suggestions = createSuggestions();
  const box = h('div', { class: 'composer-box' });
  const element = h('div', { class: 'composer' }, suggestions.element, box);
  let commands: readonly Command[] = [];
  let shownFor = '';

  const input = h('input', {
    class: 'plain-input',
    type: 'text',
    ...comboboxAttributes(suggestions.listId),
    maxlength: 2000,
  });

  const writePlain = (text = '') => {
    suggestions.close();
    input.value = text;
    fill(box, input);
    input.focus();
    if (text !== '') offer();
  };
  const writeCommand = (leaf: Leaf) => {
    suggestions.close();
    input.value = '';
    const form = createCommandForm(leaf, { page, suggestions, leave: writePlain });
    fill(box, form.element);
    form.focus();
  };

  const offer = () => {
    if (!input.value.startsWith('/')) return suggestions.close();
    const leaves = matching(leavesOf(commands, store.me.locale), input.value.slice(1));
    const items = leaves.map((leaf) => ({
      label: `/${leaf.label}`,
      note: leaf.description,
      aside: leaf.options.map(({ name, required }) => (required ? name : `${name}?`)).join('  '),
      picture: avatar(store.state.bot, 'middle'),
      pick: () => writeCommand(leaf),
    }));
    const none = commands.length === 0 ? 'There are no commands for you here.' : 'No commands match.';
    suggestions.open(input, `Commands of ${store.state.bot.displayName}`, items, { none });
  };

  input.addEventListener('input', offer);
  input.addEventListener('focus', offer);
  input.addEventListener('keydown', (event) => {
    const picked = suggestions.isOpen ? suggestions.active : undefined;
    if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && picked) picked.pick();
    else if (event.key === 'Enter') post();
    else if (event.key === 'Escape') suggestions.isOpen ? suggestions.close() : input.blur();
    else if (!suggestions.move(event.key)) return;
    event.preventDefault();
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) suggestions.close();
  });

  function post(): void {
    const content = input.value.trim();
    if (content === '') return;
    input.value = '';
    void page.attempt(call('postMessage', { as: store.me.id, channel: store.place.channelId, content }));
  }

  const readCommands = async () => {
    const { me, place } = store;
    if (place.channelId === '') return;
    commands = await call('offeredCommands', { as: me.id, channel: place.channelId }).catch(() => []);
    if (document.activeElement === input && suggestions.isOpen) offer();
  };

  return {
    element,
    focus: () => box.querySelector('input')?.focus(),
    drawAll() {
      const { me, place, state } = store;
      const channel = place.guild?.channels.find(({ id }) => id === place.channelId);
      const mayWrite = place.channelId === dm || channel?.writableBy.includes(me.id) === true;
      const name = place.channelId === dm ? `@${state.bot.displayName}` : `#${channel?.name ?? ''}`;
      const placeholder = mayWrite
        ? `Message ${name}`
        : 'You do not have permission to send messages in this channel.';
      input.placeholder = placeholder;
      input.setAttribute('aria-label', placeholder);
      input.disabled = !mayWrite;
      box.classList.toggle('closed', !mayWrite);
      // A half-written command belongs to this person in this channel.
      const shown = `${me.id} ${place.channelId}`;
      if (shown !== shownFor) {
        const hadFocus = element.contains(document.activeElement);
        suggestions.close();
        input.value = '';
        fill(box, input);
        if (hadFocus) input.focus();
      }
      shownFor = shown;
      void readCommands();
    },
  };
}
