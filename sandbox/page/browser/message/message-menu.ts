import type { MessageView } from '../../../discord/control/views.ts';
import type { Page } from '../page.ts';
import { call } from '../store/api.ts';
import { icon } from '../ui/icon.ts';
import type { MenuItem } from '../ui/menu.ts';

/** What can be done with a message: the apps' commands for messages, and what every client offers. */
export async function messageMenuItems(message: MessageView, page: Page): Promise<MenuItem[]> {
  const { store } = page;
  const as = store.me.id;
  const offered = await call('offeredCommands', { as, channel: message.channelId }).catch(() => []);
  const apps = offered
    .filter(({ type }) => type === 3)
    .map(({ name }) => ({
      label: name,
      note: `Apps · ${store.state.bot.displayName}`,
      picture: icon('wave'),
      pick: () => void page.attempt(call('runMessageCommand', { as, name, message: message.id })),
    }));
  const copy = (label: string, text: string) => ({
    label,
    picture: icon('file'),
    pick: () => void page.attempt(navigator.clipboard.writeText(text)),
  });
  const mine = message.author.id === as;
  return [
    ...apps,
    ...(message.content === '' ? [] : [copy('Copy text', message.content)]),
    copy('Copy message id', message.id),
    ...(mine
      ? [
          {
            label: 'Delete message',
            picture: icon('close'),
            pick: () => void page.attempt(call('deleteMessage', { id: message.id })),
          },
        ]
      : []),
  ];
}
