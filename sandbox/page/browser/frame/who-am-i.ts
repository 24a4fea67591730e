import type { SandboxState } from '../../../discord/control/state.ts';
import type { Page } from '../page.ts';
import { addressOf, dm } from '../store/place.ts';
import { avatar } from '../ui/avatar.ts';
import { fill, h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';

/** What somebody is in a server, in words: `Owner`, their highest role, or that they have none. */
export function rankOf(personId: string, guild: SandboxState['guilds'][number] | undefined): string {
  if (!guild) return 'in direct messages';
  if (guild.ownerId === personId) return 'Owner';
  const member = guild.members.find((each) => each.personId === personId);
  if (!member) return 'not in this server';
  const highest = guild.roles.findLast(({ id }) => member.roles.includes(id));
  if (highest) return highest.name;
  // Without a role, what @everyone may do decides; a newcomer may only read.
  const maySpeak = guild.channels.some(({ writableBy }) => writableBy.includes(personId));
  return maySpeak ? 'Member' : 'Newcomer, may only read';
}

/** The panel at the foot of the column: whom one plays, and the way to become somebody else. */
export function createWhoAmI(page: Page) {
  const { store } = page;
  const element = h('button', {
    type: 'button',
    class: 'who-am-i',
    'aria-haspopup': 'menu',
    on: { click: () => page.openMenu(element, 'Act as', items()) },
  });
  const items = () =>
    store.state.people.map((person) => ({
      label: person.displayName,
      note: rankOf(person.id, store.place.guild),
      picture: avatar(person, 'middle'),
      checked: person.id === store.me.id,
      pick: () => {
        const { channelId, guild } = store.place;
        location.hash =
          channelId === dm
            ? addressOf(person.username, dm)
            : addressOf(person.username, channelId, guild?.id);
      },
    }));

  return {
    element,
    draw() {
      const { me, place } = store;
      fill(
        element,
        avatar(me, 'middle'),
        h('span', { class: 'menu-label' }, me.displayName, h('small', {}, rankOf(me.id, place.guild))),
        h('span', { class: 'act-as' }, 'Act as', icon('caret')),
      );
    },
  };
}
