import type { MessageView } from '../../../discord/control/views.ts';
import { drawLine, drawMarkdown } from '../markdown/draw-markdown.ts';
import type { Page } from '../page.ts';
import { avatar } from '../ui/avatar.ts';
import { type Child, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { formatTime } from '../ui/time.ts';
import { drawAttachment } from './attachment.ts';
import { drawRow } from './component.ts';
import { drawEmbed } from './embed.ts';
import { roleColour } from './role-colour.ts';
import { drawReplyTo, drawUsedBy } from './used-by.ts';

/** A message. `isContinued` leaves out the author, who stands above the message before. */
export function drawMessage(message: MessageView, page: Page, isContinued: boolean): HTMLLIElement {
  const { author, createdAt } = message;
  const { locale } = page.readership;
  const classes = [
    'message',
    isContinued && 'continued',
    message.ephemeral && 'private',
    message.pinged.includes(page.store.me.id) && 'pings-me',
  ];
  return h(
    'li',
    {
      class: classes.filter(Boolean).join(' '),
      'data-id': message.id,
      on: {
        contextmenu: (event) => {
          if (event.target instanceof Element && event.target.closest('a')) return;
          event.preventDefault();
          page.openMessageMenu(message, event);
        },
      },
    },
    drawAbove(message, page),
    isContinued
      ? h('span', { class: 'margin-time', 'aria-hidden': 'true' }, formatTime(createdAt, 't', locale))
      : avatar(author),
    h(
      'div',
      { class: 'body' },
      !isContinued && drawHead(message, page),
      message.loading ? drawThinking(author.displayName) : drawContents(message, page),
      drawFailure(message, page),
      message.ephemeral && drawPrivacy(() => page.dismiss(message.id)),
    ),
    !message.loading && drawActions(message, page),
  );
}

function drawHead({ author, createdAt }: MessageView, { store, readership }: Page): HTMLElement {
  const { locale } = readership;
  return h(
    'div',
    { class: 'head' },
    h(
      'span',
      { class: 'author', css: { role: roleColour(author.id, store.place.guild) } },
      author.displayName,
    ),
    author.bot && h('span', { class: 'badge' }, 'APP'),
    h(
      'time',
      { class: 'posted', title: formatTime(createdAt, 'F', locale) },
      formatTime(createdAt, 't', locale),
    ),
  );
}

function drawAbove(message: MessageView, { store, readership }: Page): Child {
  const { usedBy, replyTo } = message;
  if (usedBy) {
    // Answers to buttons carry no such line, only the message they answer.
    const kind = store.interactions.get(usedBy.interactionId)?.kind;
    if (kind === 'component' || kind === 'modal') {
      return drawReplyTo(usedBy.person, kind === 'modal' ? 'sent a form' : 'used a button');
    }
    const isMenu = store.state.commands.some(({ name, type }) => name === usedBy.name && type === 3);
    return drawUsedBy(usedBy.person, usedBy.name, isMenu ? 'menu' : 'slash');
  }
  if (replyTo === null) return null;
  const original = store.messages.get(replyTo);
  const [firstLine = ''] = original?.content.split('\n') ?? [];
  return drawReplyTo(
    original?.author,
    firstLine ? drawLine(firstLine, readership) : 'a message without text',
  );
}

function drawContents(message: MessageView, page: Page): Child {
  const { content, embeds, components, attachments, editedAt } = message;
  const { readership } = page;
  const edited =
    editedAt !== null &&
    h('span', { class: 'edited', title: formatTime(editedAt, 'F', readership.locale) }, '(edited)');
  const files = attachments.filter(({ inEmbed }) => !inEmbed);
  const text = content === '' ? null : drawMarkdown(content, readership);
  if (text && edited)
    (text.lastElementChild?.matches('.paragraph, .subtext') ? text.lastElementChild : text).append(edited);
  return [
    text,
    files.length > 0 && h('div', { class: 'files' }, files.map(drawAttachment)),
    embeds.map((embed) => drawEmbed(embed, readership)),
    components.length > 0 &&
      h(
        'div',
        { class: 'rows' },
        components.map((row) => drawRow(row, message, page)),
      ),
  ];
}

function drawThinking(name: string): HTMLElement {
  const dots = h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
  return h('div', { class: 'thinking' }, dots, `${name} is thinking…`);
}

function drawFailure(message: MessageView, page: Page): Child {
  return page.useOf(message)?.state === 'failed' && h('div', { class: 'failure' }, 'This interaction failed');
}

/** "Only you can see this", with the way to be rid of it. */
export function drawPrivacy(dismiss: () => void): HTMLElement {
  return h(
    'div',
    { class: 'privacy' },
    icon('eye'),
    'Only you can see this • ',
    h('button', { type: 'button', class: 'link-button', on: { click: dismiss } }, 'Dismiss message'),
  );
}

function drawActions(message: MessageView, page: Page): HTMLElement {
  const button: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: 'more',
      'aria-haspopup': 'menu',
      'aria-label': `More about the message of ${message.author.displayName}`,
      on: { click: () => page.openMessageMenu(message, button) },
    },
    icon('more'),
  );
  return h('div', { class: 'actions' }, button);
}
