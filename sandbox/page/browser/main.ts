import { createComposer } from './composer/composer.ts';
import { createChannels } from './frame/channels.ts';
import { createHeader } from './frame/header.ts';
import { createListenDock } from './frame/listen-dock.ts';
import { createServers } from './frame/servers.ts';
import { createUses } from './frame/uses.ts';
import { createMessageList } from './message/message-list.ts';
import { messageMenuItems } from './message/message-menu.ts';
import type { Page } from './page.ts';
import { createPanels } from './panels/panels.ts';
import { createReadership } from './readership.ts';
import { CallError, call, readView } from './store/api.ts';
import { follow, glance } from './store/live.ts';
import { createStore } from './store/store.ts';
import { h } from './ui/dom.ts';
import { createMenus } from './ui/menu.ts';
import { openModal } from './ui/modal.ts';
import { tick } from './ui/time.ts';
import { createToasts } from './ui/toast.ts';

const [state, view] = await Promise.all([call('state', {}), readView()]);
const store = createStore(state, view);
const toasts = createToasts();
const dock = createListenDock();
const uses = createUses(store);
const dismissed = new Set<string>();
const openMenu = createMenus();

const page: Page = {
  store,
  readership: createReadership(store),
  say: toasts.say,
  openMenu,
  listen: dock.listen,
  async attempt(deed) {
    try {
      return await deed;
    } catch (error) {
      // Anything but a refusal means that nobody answered at all.
      toasts.say(
        error instanceof CallError ? error.message : 'The sandbox does not answer. Does it still run?',
      );
      return undefined;
    }
  },
  async use(message, customId, start) {
    const interaction = await page.attempt(start());
    if (!interaction) return;
    uses.remember(message, customId, interaction);
    messages.drawAll();
  },
  useOf: uses.of,
  openMessageMenu(message, anchor) {
    void messageMenuItems(message, page).then((items) => openMenu(anchor, 'Message', items));
  },
  dismiss(id) {
    dismissed.add(id);
    messages.drawAll();
    composer.focus();
  },
};

const messages = createMessageList(page, dismissed);
const composer = createComposer(page);
const servers = createServers(page);
const channels = createChannels(page);
const panels = createPanels(page, (open) => header.showPanel(open));
const side = h('div', { class: 'side' }, servers.element, channels.element);
const header = createHeader(page, {
  toggleNavigation: () => void side.classList.toggle('open'),
  togglePanel: panels.toggle,
});
const curtain = h('div', { class: 'curtain', on: { click: () => side.classList.remove('open') } });
const lost = h(
  'div',
  { class: 'lost', role: 'alert', hidden: true },
  'The sandbox does not answer. Does it still run?',
);
const main = h('main', {}, header.element, lost, messages.element, dock.element, composer.element);
document.body.append(h('div', { class: 'app' }, side, curtain, main, panels.element), toasts.element);

const drawAll = () => {
  for (const part of [servers, channels, header, messages, composer, panels]) part.drawAll();
};

store.subscribe((change) => {
  if (change.type === 'everything') drawAll();
  else if (change.type === 'sandbox') panels.drawAll();
  else if (change.type === 'bot') header.drawAll();
  else if (change.type === 'message') messages.drawAll();
  else if (change.type === 'interaction') {
    messages.drawAll();
    const { state: now, personId, id } = change.interaction;
    if (now.status !== 'modal' || personId !== store.me.id) return;
    openModal(
      now.modal,
      (fields) => void page.attempt(call('submitModal', { as: personId, interaction: id, fields })),
    );
  }
});
addEventListener('hashchange', () => {
  side.classList.remove('open');
  store.go(location.hash);
});
// Whoever begins to type means the composer.
addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
  const isTyping =
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, [role=menu], [role=listbox]');
  if (!isTyping && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) composer.focus();
});
setInterval(() => {
  tick();
  panels.tick();
  if (panels.open === 'controls') void glance(store);
}, 1000);

drawAll();
panels.tick();
composer.focus();
follow(store, (isLost) => {
  lost.hidden = !isLost;
});
document.documentElement.dataset.ready = 'true';
