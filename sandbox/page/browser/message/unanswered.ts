import type { InteractionView } from '../../../discord/control/views.ts';
import type { Page } from '../page.ts';
import { avatar } from '../ui/avatar.ts';
import { h } from '../ui/dom.ts';
import { formatTime } from '../ui/time.ts';
import { drawPrivacy } from './message.ts';
import { drawUsedBy } from './used-by.ts';

/** A command that has no answer: for the moment, or for good. Only the one who used it sees this. */
export function isUnanswered({ kind, state }: InteractionView): boolean {
  return kind === 'command' && (state.status === 'pending' || state.status === 'failed');
}

export function drawUnanswered(interaction: InteractionView, page: Page): HTMLLIElement {
  const { store, readership } = page;
  const { state, createdAt, name } = interaction;
  const failed = state.status === 'failed';
  return h(
    'li',
    { class: `message unanswered ${failed ? 'private' : ''}`, 'data-id': interaction.id },
    drawUsedBy({ ...store.me }, name),
    avatar(store.state.bot),
    h(
      'div',
      { class: 'body' },
      h(
        'div',
        { class: 'head' },
        h('span', { class: 'author' }, store.state.bot.displayName),
        h('span', { class: 'badge' }, 'APP'),
        h('time', { class: 'posted' }, formatTime(createdAt, 't', readership.locale)),
      ),
      failed
        ? h('div', { class: 'failure' }, 'The application did not respond')
        : h('div', { class: 'thinking' }, 'Sending command…'),
      failed && drawPrivacy(() => page.dismiss(interaction.id)),
    ),
  );
}
