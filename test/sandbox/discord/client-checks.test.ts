import { afterEach, expect, test } from 'vitest';
import { openSocket } from './socket.ts';
import { closeEverything, openDiscord, rain, register, stemsCommand } from './support.ts';

afterEach(closeEverything);

const full = {
  name: 'full',
  description: 'One option of every kind',
  options: [
    { type: 3, name: 'text', description: 'x', min_length: 2, max_length: 4 },
    { type: 3, name: 'pick', description: 'x', choices: [{ name: 'One', value: 'one' }] },
    { type: 4, name: 'whole', description: 'x', min_value: 1, max_value: 12 },
    { type: 5, name: 'flag', description: 'x' },
    { type: 6, name: 'person', description: 'x' },
    { type: 7, name: 'place', description: 'x' },
    { type: 8, name: 'role', description: 'x' },
    { type: 11, name: 'file', description: 'x' },
  ],
};
const nested = {
  name: 'admin',
  description: 'For moderators',
  default_member_permissions: String(1 << 5),
  contexts: [0],
  options: [
    {
      type: 2,
      name: 'quota',
      description: 'Quotas',
      options: [
        {
          type: 1,
          name: 'set',
          description: 'Set',
          options: [{ type: 4, name: 'to', description: 'x', required: true }],
        },
      ],
    },
  ],
};

test.each([
  ['a required option left out', { ...rain, options: {} }, 'song is required'],
  ['text that is too long', { ...rain, options: { song: 'x'.repeat(41) } }, 'longer than 40'],
  ['an option that is not there', { ...rain, options: { song: 'x', other: 'y' } }, 'no option other'],
  ['text that is too short', { ...rain, name: 'full', options: { text: 'x' } }, 'shorter than 2'],
  ['something that is no choice', { ...rain, name: 'full', options: { pick: 'two' } }, 'one of the choices'],
  ['a fraction', { ...rain, name: 'full', options: { whole: 1.5 } }, 'whole number'],
  ['a number that is too big', { ...rain, name: 'full', options: { whole: 13 } }, 'more than 12'],
  ['a word for a yes', { ...rain, name: 'full', options: { flag: 'yes' } }, 'true or false'],
  ['a stranger', { ...rain, name: 'full', options: { person: 'nobody' } }, 'nobody called nobody'],
  ['an unknown command', { ...rain, name: 'other' }, 'no such command'],
  ['a newcomer who may not', { ...rain, as: 'nia' }, 'may not use application commands'],
  ['a hidden channel', { ...rain, channel: '#mod-log' }, 'cannot see'],
  [
    'missing permissions',
    { ...rain, name: 'admin', subcommand: 'quota set', options: { to: 3 } },
    'permissions',
  ],
  [
    'a command that is for guilds',
    { ...rain, as: 'ada', channel: 'dm', name: 'admin', subcommand: 'quota set', options: { to: 3 } },
    'kind of channel',
  ],
  ['no subcommand', { ...rain, as: 'ada', name: 'admin', options: {} }, 'needs a subcommand'],
  [
    'a wrong subcommand',
    { ...rain, as: 'ada', name: 'admin', subcommand: 'quota get', options: {} },
    'no subcommand quota get',
  ],
])('a client does not send %s', async (_, call, message) => {
  const discord = await openDiscord();
  await register(discord, stemsCommand, full, nested);
  expect(() => discord.control.runCommand(call)).toThrow(message);
  expect(discord.control.state().interactions).toEqual([]);
});

test('a command that nobody could find when the bot is not there', async () => {
  const discord = await openDiscord();
  await register(discord, stemsCommand);
  discord.control.kickBot('Song Forge');
  expect(() => discord.control.runCommand(rain)).toThrow('the bot is not in this guild');
});

test('a command for nobody in particular is for administrators and owners only', async () => {
  const discord = await openDiscord();
  await register(discord, { ...stemsCommand, default_member_permissions: '0' });
  expect(() => discord.control.runCommand({ ...rain, as: 'ada' })).toThrow('permissions');
  expect(discord.control.runCommand({ ...rain, as: 'rex' }).state.status).toBe('pending');
});

test('names in options become ids, with what they stand for', async () => {
  const discord = await openDiscord();
  await register(discord, full, nested);
  const sent = () => discord.control.gatewayLog().filter(({ event }) => event === 'INTERACTION_CREATE');
  const socket = await openSocket(discord);
  await socket.identify();
  discord.control.runCommand({
    ...rain,
    name: 'full',
    options: {
      person: 'Otto',
      place: '#general',
      role: 'Moderator',
      file: { filename: 'a.mp3', base64: 'AAAA' },
    },
  });
  const { d } = await socket.receive('INTERACTION_CREATE');
  expect(d.data.options.map(({ value }: { value: string }) => value)).toEqual([
    '1201000000000000012',
    '1201000000000000202',
    '1201000000000000103',
    expect.any(String),
  ]);
  expect(d.data.resolved).toMatchObject({
    users: { '1201000000000000012': { username: 'otto' } },
    members: { '1201000000000000012': { roles: ['1201000000000000102'] } },
    channels: { '1201000000000000202': { name: 'general' } },
    roles: { '1201000000000000103': { name: 'Moderator' } },
  });
  expect(Object.values(d.data.resolved.attachments)).toMatchObject([{ filename: 'a.mp3', size: 3 }]);

  discord.control.runCommand({
    ...rain,
    as: 'ada',
    name: 'admin',
    subcommand: 'quota set',
    options: { to: 3 },
  });
  const { d: second } = await socket.receive('INTERACTION_CREATE');
  expect(second).toMatchObject({
    context: 0,
    guild_locale: 'en-US',
    attachment_size_limit: 10 * 1024 * 1024,
    authorizing_integration_owners: { 0: '1201000000000000100' },
    data: {
      options: [
        { name: 'quota', type: 2, options: [{ name: 'set', type: 1, options: [{ name: 'to', value: 3 }] }] },
      ],
    },
  });
  expect(sent()).toHaveLength(2);
});

test('a command in a private channel has a user and no member', async () => {
  const discord = await openDiscord();
  await register(discord, stemsCommand);
  const socket = await openSocket(discord);
  await socket.identify();
  discord.control.runCommand({ ...rain, as: 'otto', channel: 'dm' });
  const { d } = await socket.receive('INTERACTION_CREATE');
  expect(d).toMatchObject({ context: 1, locale: 'de', user: { username: 'otto' }, channel: { type: 1 } });
  expect(d).not.toHaveProperty('member');
});
