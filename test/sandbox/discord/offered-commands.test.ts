import { afterEach, expect, test } from 'vitest';
import { callControl, closeEverything, openDiscord, register, stemsCommand } from './support.ts';

afterEach(closeEverything);

test('a client offers the commands that its member may use in the channel', async () => {
  const discord = await openDiscord();
  const guildOnly = { name: 'quota', description: 'Limits', contexts: [0], default_member_permissions: '32' };
  await register(discord, stemsCommand, guildOnly, { name: 'Make stems', type: 3 });
  const offered = (as: string, channel = '#song-requests') =>
    discord.control.offeredCommands({ as, channel }).map(({ name }) => name);

  expect(offered('mira')).toEqual(['stems', 'Make stems']);
  expect(offered('ada')).toEqual(['stems', 'quota', 'Make stems']);
  expect(offered('rex')).toEqual(['stems', 'quota', 'Make stems']);
  expect(offered('nia')).toEqual([]);
  expect(offered('mira', 'dm')).toEqual(['stems', 'Make stems']);
  expect((await callControl(discord, 'offeredCommands', { as: 'mira', channel: '#mod-log' })).status).toBe(
    422,
  );
  discord.control.kickBot('Song Forge');
  expect(offered('rex')).toEqual([]);
});

test('the state tells who may write where', async () => {
  const discord = await openDiscord();
  const channel = discord.control.state().guilds[0]?.channels[0];
  const nia = discord.control.state().people.find(({ username }) => username === 'nia');
  expect(channel?.visibleTo).toContain(nia?.id);
  expect(channel?.writableBy).not.toContain(nia?.id);
  expect(channel?.writableBy).toHaveLength((channel?.visibleTo.length ?? 0) - 1);
});
