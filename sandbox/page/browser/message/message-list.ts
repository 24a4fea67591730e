import type { InteractionView, MessageView } from '../../../discord/control/views.ts';
import type { Page } from '../page.ts';
import { fill, h } from '../ui/dom.ts';
import { formatTime } from '../ui/time.ts';
import { drawMessage } from './message.ts';
import { drawUnanswered, isUnanswered } from './unanswered.ts';
import { drawWelcome } from './welcome.ts';

type Entry =
  | { readonly message: MessageView; readonly id: string; readonly at: number }
  | { readonly interaction: InteractionView; readonly id: string; readonly at: number };

/** Messages of one author within this time share one head. */
const togetherMs = 7 * 60_000;

/** The messages of the channel in view, kept up to date, with the newest one in sight. */
export function createMessageList(page: Page, gone: ReadonlySet<string>) {
  const { store } = page;
  const list = h('ol', { class: 'messages' });
  const welcome = h('div');
  const inside = h('div', { class: 'inside' }, welcome, list);
  const element = h('div', { class: 'scroller', role: 'log', tabindex: 0 }, inside);
  let shownChannel: string | undefined;
  let sticky = true;

  // Pictures and players grow after they were drawn; who reads the newest message goes on doing so.
  element.addEventListener('scroll', () => {
    sticky = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
  });
  const observer = new ResizeObserver(() => sticky && element.scrollTo({ top: element.scrollHeight }));
  observer.observe(inside);
  observer.observe(element);

  const entries = (): Entry[] => {
    const channelId = store.channelId();
    const messages = [...store.messages.values()].filter(
      (message) => message.channelId === channelId && isFor(message, store.me.id),
    );
    const unanswered = [...store.interactions.values()].filter(
      (each) => each.channelId === channelId && each.personId === store.me.id && isUnanswered(each),
    );
    const all: Entry[] = [
      ...messages.map((message) => ({ message, id: message.id, at: message.createdAt })),
      ...unanswered.map((interaction) => ({ interaction, id: interaction.id, at: interaction.createdAt })),
    ];
    return all
      .filter(({ id }) => !gone.has(id))
      .sort((one, other) => one.at - other.at || (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  };

  const drawAll = () => {
    const channelId = store.channelId();
    if (channelId !== shownChannel) sticky = true;
    shownChannel = channelId;
    const focused = focusKey(list);
    let before: Entry | undefined;
    const rows = entries().flatMap((entry) => {
      const isNewDay = dayOf(entry.at, page) !== (before && dayOf(before.at, page));
      const row =
        'message' in entry
          ? drawMessage(entry.message, page, !isNewDay && continues(before, entry.message))
          : drawUnanswered(entry.interaction, page);
      before = entry;
      const day = h('li', { class: 'day' }, h('span', {}, dayOf(entry.at, page)));
      return isNewDay ? [day, row] : [row];
    });
    fill(welcome, drawWelcome(page));
    // Rows that look the same stay, so that what plays goes on playing.
    reconcile(list, rows);
    element.setAttribute(
      'aria-label',
      `Messages in ${store.place.guild ? 'the channel' : 'the conversation'}`,
    );
    giveFocusBack(list, focused);
    if (sticky) element.scrollTo({ top: element.scrollHeight });
  };

  return { element, drawAll };
}

function isFor({ ephemeralFor }: MessageView, personId: string): boolean {
  return ephemeralFor === null || ephemeralFor === personId;
}

function continues(before: Entry | undefined, message: MessageView): boolean {
  if (!before || !('message' in before) || message.usedBy || message.replyTo !== null) return false;
  const same =
    before.message.author.id === message.author.id && before.message.ephemeral === message.ephemeral;
  return same && message.createdAt - before.at < togetherMs;
}

const dayOf = (at: number, page: Page) => formatTime(at, 'D', page.readership.locale);

/** Replaces only the rows whose looks have changed; relative times are brought up to date in place. */
function reconcile(list: HTMLOListElement, rows: readonly HTMLLIElement[]): void {
  // Now, before anybody plays, opens or unfolds something in them.
  rows.forEach(looksOf);
  const known = new Map([...list.children].map((row) => [keyOf(row), row]));
  const next = rows.map((row) => {
    const old = known.get(keyOf(row));
    return old && looksOf(old) === looksOf(row) ? old : row;
  });
  const kept = new Set<Element>(next);
  for (const old of [...list.children]) if (!kept.has(old)) old.remove();
  next.forEach((row, at) => {
    if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
  });
}

const keyOf = (row: Element) => row.getAttribute('data-id') ?? row.textContent;
const drawnLooks = new WeakMap<Element, string>();

/** How the row looked when it was drawn: what has moved in it since then (players, timestamps) does not count. */
function looksOf(row: Element): string {
  const known = drawnLooks.get(row);
  if (known !== undefined) return known;
  const looks = row.outerHTML
    .replace(/(options)-\d+/g, '$1')
    .replace(/<time[^>]*timestamp[^>]*>[^<]*/g, (time) => time.replace(/>[^<]*$/, '>'));
  drawnLooks.set(row, looks);
  return looks;
}

function focusKey(list: HTMLElement): { id: string; key: string } | undefined {
  const { activeElement } = document;
  const id = activeElement?.closest('.message')?.getAttribute('data-id');
  const key = activeElement?.getAttribute('data-key');
  return id && key && list.contains(activeElement) ? { id, key } : undefined;
}

/** To the button that stands where the focused one stood before its message was drawn anew. */
function giveFocusBack(list: HTMLElement, focused: { id: string; key: string } | undefined): void {
  if (!focused || list.contains(document.activeElement)) return;
  const row = list.querySelector(`[data-id="${CSS.escape(focused.id)}"]`);
  const target =
    row?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused.key)}"]`) ??
    row?.querySelector('a, button');
  if (target instanceof HTMLElement) target.focus();
}
