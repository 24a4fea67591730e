import { expect, test } from 'vitest';
import type { Guild, GuildChannel, Overwrite } from '../../../sandbox/discord/model.ts';
import { permissionsOf } from '../../../sandbox/discord/permission-bits.ts';
import { allows, channelPermissions, guildPermissions } from '../../../sandbox/discord/permissions.ts';

const role = (id: string, permissions: bigint) => ({ id, name: id, color: 0, position: 0, permissions });

const guild = (more: Partial<Guild> = {}): Guild => ({
  id: 'everyone',
  name: 'Guild',
  ownerId: 'owner',
  locale: 'en-US',
  roles: [
    role('everyone', permissionsOf(['ViewChannel'])),
    role('singers', permissionsOf(['SendMessages'])),
    role('drummers', 0n),
    role('admins', permissionsOf(['Administrator'])),
  ],
  members: new Map(
    Object.entries({ me: ['singers', 'drummers'], owner: [], admin: ['admins'] }).map(([personId, roles]) => [
      personId,
      { personId, roles, joinedAt: 0 },
    ]),
  ),
  channels: [],
  attachmentLimit: 1,
  ...more,
});

const overwrite = (id: string, more: Partial<Overwrite>): Overwrite => ({
  id,
  kind: id === 'me' ? 'member' : 'role',
  allow: 0n,
  deny: 0n,
  ...more,
});

const maySend = (...overwrites: Overwrite[]) => {
  const channel: GuildChannel = {
    kind: 'guild',
    id: 'channel',
    guildId: 'everyone',
    name: 'channel',
    topic: null,
    position: 0,
    overwrites,
  };
  return allows(channelPermissions(guild(), channel, 'me'), 'SendMessages');
};

const deny = { deny: permissionsOf(['SendMessages']) };
const allow = { allow: permissionsOf(['SendMessages']) };

test('a member has the permissions of @everyone and of each role; owner and administrators have all of them', () => {
  expect(guildPermissions(guild(), 'me')).toBe(permissionsOf(['ViewChannel', 'SendMessages']));
  expect(allows(guildPermissions(guild(), 'owner'), 'BanMembers')).toBe(true);
  expect(allows(guildPermissions(guild(), 'admin'), 'BanMembers')).toBe(true);
  expect(guildPermissions(guild(), 'stranger')).toBe(0n);
});

test.each([
  ['nothing', true, []],
  ['a role forbids', false, [overwrite('singers', deny)]],
  ['one role forbids and another allows', true, [overwrite('singers', deny), overwrite('drummers', allow)]],
  [
    '@everyone is forbidden and a role is allowed',
    true,
    [overwrite('everyone', deny), overwrite('drummers', allow)],
  ],
  [
    '@everyone is allowed and a role is forbidden',
    false,
    [overwrite('everyone', allow), overwrite('drummers', deny)],
  ],
  ['roles forbid and the member is allowed', true, [overwrite('singers', deny), overwrite('me', allow)]],
  ['roles allow and the member is forbidden', false, [overwrite('singers', allow), overwrite('me', deny)]],
  [
    'a role that the member does not have allows',
    false,
    [overwrite('everyone', deny), overwrite('admins', allow)],
  ],
  ['the channel is hidden', false, [overwrite('everyone', { deny: permissionsOf(['ViewChannel']) })]],
])('in a channel where %s, writing is %s', (_, expected, overwrites) => {
  expect(maySend(...overwrites)).toBe(expected);
});
