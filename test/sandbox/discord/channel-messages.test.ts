import { afterEach, expect, test } from 'vitest';
import { createSandboxClock } from '../../../sandbox/clock.ts';
import { callApi, closeEverything, openDiscord } from './support.ts';

afterEach(closeEverything);

const requests = '/channels/1201000000000000201/messages';
const modLog = '/channels/1201000000000000203/messages';
const mira = '1201000000000000011';
const nia = '1201000000000000015';

/** Without limits: these tests send more than a bot should. */
const open = (options: Parameters<typeof openDiscord>[0] = {}) =>
  openDiscord({ rateLimits: false, ...options });

test('a message with an enforced nonce is sent once, for a few minutes', async () => {
  const clock = createSandboxClock();
  const discord = await open({ clock });
  const send = (nonce: string, enforce_nonce: boolean) =>
    callApi(discord, 'POST', requests, { content: nonce, nonce, enforce_nonce });

  const first = await send('job-1', true);
  expect((await send('job-1', true)).body.id).toBe(first.body.id);
  expect((await send('job-1', false)).body.id).not.toBe(first.body.id);
  expect((await send('job-2', true)).body.id).not.toBe(first.body.id);
  clock.advance(5 * 60_000);
  expect((await send('job-1', true)).body.id).not.toBe(first.body.id);
  expect(discord.control.channelAs('mira', '#song-requests')).toHaveLength(4);
});

test('a list goes from new to old, before or after a message, and hides what others wrote', async () => {
  const discord = await open();
  const ids: string[] = [];
  for (const content of ['one', 'two', 'three']) {
    ids.push((await callApi(discord, 'POST', requests, { content })).body.id);
  }
  discord.control.postMessage({ as: 'mira', channel: '#song-requests', content: 'a secret of members' });
  const list = async (query: string) =>
    (await callApi(discord, 'GET', `${requests}${query}`)).body.map(
      ({ content }: { content: string }) => content,
    );

  expect(await list('')).toEqual(['', 'three', 'two', 'one']);
  expect(await list('?limit=2')).toEqual(['', 'three']);
  expect(await list(`?before=${ids[2]}`)).toEqual(['two', 'one']);
  expect(await list(`?after=${ids[0]}&limit=1`)).toEqual(['two']);
  discord.control.setPermissions({
    guild: 'Song Forge',
    target: 'Stemsmith',
    channel: '#song-requests',
    deny: ['ReadMessageHistory'],
  });
  expect(await list('')).toEqual([]);
  expect((await callApi(discord, 'GET', `${requests}/${ids[0]}`)).body.code).toBe(50013);
});

test('the bot edits and deletes its own messages, and those of others only as far as it may', async () => {
  const discord = await open();
  const { control } = discord;
  const own = (await callApi(discord, 'POST', requests, { content: 'First' })).body.id;
  const foreign = control.postMessage({ as: 'mira', channel: '#song-requests', content: 'Hello' }).id;

  const edited = await callApi(discord, 'PATCH', `${requests}/${own}`, { content: 'Second' });
  expect(edited.body).toMatchObject({ content: 'Second', edited_timestamp: expect.any(String) });
  expect((await callApi(discord, 'PATCH', `${requests}/${foreign}`, { content: 'x' })).body.code).toBe(50005);
  expect((await callApi(discord, 'DELETE', `${requests}/${foreign}`)).body.code).toBe(50013);
  expect((await callApi(discord, 'DELETE', `${requests}/${own}`)).status).toBe(204);
  expect((await callApi(discord, 'PATCH', `${requests}/${own}`, { content: 'x' })).body.code).toBe(10008);
  control.deleteMessage(foreign);
  expect(control.channelAs('mira', '#song-requests')).toEqual([]);
});

test('only those are pinged whom the text names, the sender allows, and the channel shows; an edit pings nobody', async () => {
  const discord = await open();
  const send = async (
    path: string,
    allowed_mentions: object | undefined,
    content = `<@${mira}> <@${nia}> @everyone`,
  ) => {
    const { body } = await callApi(discord, 'POST', path, { content, allowed_mentions });
    const [seen] = discord.control.channelAs('ada', body.channel_id).filter(({ id }) => id === body.id);
    return { pinged: seen?.pinged, mentions: body.mentions.map(({ id }: { id: string }) => id) };
  };

  expect(await send(requests, undefined)).toEqual({ pinged: [mira, nia], mentions: [mira, nia] });
  expect(await send(requests, { parse: [] })).toEqual({ pinged: [], mentions: [] });
  expect(await send(requests, { parse: [], users: [mira] })).toEqual({ pinged: [mira], mentions: [mira] });
  expect(await send(modLog, undefined)).toMatchObject({ pinged: [] });
  discord.control.setPermissions({ guild: 'Song Forge', target: 'Stemsmith', allow: ['MentionEveryone'] });
  expect((await send(requests, { parse: ['everyone'] })).pinged).toHaveLength(5);
  expect((await send(requests, undefined, '<@&1201000000000000103>')).pinged).toEqual([
    '1201000000000000013',
  ]);

  const { body } = await callApi(discord, 'POST', requests, { content: 'quiet' });
  await callApi(discord, 'PATCH', `${requests}/${body.id}`, { content: `<@${mira}>` });
  expect(discord.control.channelAs('mira', '#song-requests').at(-1)).toMatchObject({ edits: 1, pinged: [] });
});

test('what the bot may not do in a channel is refused with the code for it', async () => {
  const discord = await open();
  const { control } = discord;
  const code = async (method = 'POST', path = requests) =>
    (await callApi(discord, method, path, method === 'GET' ? undefined : { content: 'Hello' })).body.code;
  const bot = { guild: 'Song Forge', target: 'Stemsmith', channel: '#song-requests' };

  control.setPermissions({ ...bot, deny: ['SendMessages'] });
  expect(await code()).toBe(50013);
  control.setPermissions({ ...bot, deny: ['ViewChannel'] });
  expect(await code()).toBe(50001);
  expect(await code('GET', '/channels/1201000000000000201')).toBe(50001);
  control.setPermissions(bot);
  expect(await code()).toBeUndefined();
  control.kickBot('Song Forge');
  expect(await code()).toBe(50001);
  expect(await code('GET', '/guilds/1201000000000000100')).toBe(10004);
  control.inviteBot('Song Forge');
  expect(await code()).toBeUndefined();
  control.deleteChannel('#song-requests');
  expect(await code()).toBe(10003);
});

test('without Embed Links the embeds vanish, and without Attach Files a file is refused', async () => {
  const discord = await open();
  discord.control.setPermissions({
    guild: 'Song Forge',
    target: 'Stemsmith',
    channel: '#song-requests',
    deny: ['EmbedLinks', 'AttachFiles'],
  });
  const { body } = await callApi(discord, 'POST', requests, { content: 'Hi', embeds: [{ title: 'Gone' }] });
  expect(body.embeds).toEqual([]);
  const form = new FormData();
  form.set('files[0]', new Blob(['x']), 'x.txt');
  expect((await callApi(discord, 'POST', requests, form)).body.code).toBe(50013);
});

test('a private message arrives unless the person has closed the door', async () => {
  const discord = await open();
  const { body: dm } = await callApi(discord, 'POST', '/users/@me/channels', { recipient_id: mira });
  const send = () => callApi(discord, 'POST', `/channels/${dm.id}/messages`, { content: 'Your stems' });

  expect((await send()).status).toBe(200);
  expect(discord.control.dmsOf('mira').map(({ content }) => content)).toEqual(['Your stems']);
  expect(discord.control.dmsOf('otto')).toEqual([]);
  discord.control.closeDms('mira', true);
  expect(await send()).toMatchObject({ status: 403, body: { code: 50007 } });
  discord.control.closeDms('mira', false);
  expect((await send()).status).toBe(200);
});

test('an answer quotes a message that exists, and fails on one that does not unless it may', async () => {
  const discord = await open();
  const asked = discord.control.postMessage({ as: 'mira', channel: '#song-requests', content: 'Stems?' });
  const send = (message_reference: object) =>
    callApi(discord, 'POST', requests, { content: 'Here', message_reference });

  const { body } = await send({ message_id: asked.id });
  expect(body).toMatchObject({ type: 19, referenced_message: { id: asked.id } });
  expect(discord.control.channelAs('mira', '#song-requests').at(-1)?.pinged).toEqual([mira]);
  expect((await send({ message_id: '1' })).body).toMatchObject({
    code: 50035,
    errors: { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE' }] } },
  });
  expect((await send({ message_id: '1', fail_if_not_exists: false })).body.type).toBe(0);
});
