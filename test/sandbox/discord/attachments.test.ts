import { afterEach, expect, test } from 'vitest';
import type { DiscordSandbox } from '../../../sandbox/discord/server.ts';
import { callApi, closeEverything, openDiscord } from './support.ts';

afterEach(closeEverything);

const requests = '/channels/1201000000000000201/messages';

function send(
  discord: DiscordSandbox,
  payload: object,
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  edit = '',
) {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(payload));
  Object.entries(files).forEach(([name, bytes], index) => {
    form.set(`files[${index}]`, new Blob([bytes]), name);
  });
  return callApi(discord, edit ? 'PATCH' : 'POST', `${requests}${edit}`, form);
}

const names = (body: { attachments: { filename: string }[] }) =>
  body.attachments.map(({ filename }) => filename);

test('an edit keeps the files it lists, adds the new ones, and drops the others', async () => {
  const discord = await openDiscord({ rateLimits: false });
  const { body } = await send(discord, {}, { 'a.mp3': 'a', 'b.mp3': 'b' });
  expect(names(body)).toEqual(['a.mp3', 'b.mp3']);
  const [, second] = body.attachments;

  const added = await send(discord, {}, { 'c.mp3': 'c' }, `/${body.id}`);
  expect(names(added.body)).toEqual(['a.mp3', 'b.mp3', 'c.mp3']);
  const attachments = [
    { id: second.id, description: 'Drums' },
    { id: 0, filename: 'd.mp3' },
  ];
  const changed = await send(discord, { attachments }, { 'x.mp3': 'd' }, `/${body.id}`);
  expect(names(changed.body)).toEqual(['b.mp3', 'd.mp3']);
  expect(changed.body.attachments[0]).toMatchObject({ id: second.id, description: 'Drums', url: second.url });
  expect(await (await fetch(changed.body.attachments[1].url)).text()).toBe('d');
  const untouched = await callApi(discord, 'PATCH', `${requests}/${body.id}`, { content: 'Files above' });
  expect(names(untouched.body)).toEqual(['b.mp3', 'd.mp3']);
});

test('an entry without its file, an eleventh file, and a file above the limit are refused', async () => {
  const discord = await openDiscord();
  const missing = await send(discord, { attachments: [{ id: 0 }, { id: 1 }] }, { 'a.mp3': 'a' });
  expect(missing.body).toMatchObject({
    code: 50035,
    errors: { attachments: { 1: { _errors: [{ code: 'ATTACHMENT_NOT_FOUND' }] } } },
  });
  const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.txt`, 'x']));
  expect((await send(discord, {}, eleven)).body.errors.attachments._errors[0].code).toBe(
    'BASE_TYPE_MAX_LENGTH',
  );

  discord.control.setAttachmentLimit('Song Forge', 3);
  expect((await send(discord, {}, { 'a.mp3': 'abc' })).status).toBe(200);
  expect(await send(discord, {}, { 'a.mp3': 'abcd' })).toMatchObject({ status: 413, body: { code: 40005 } });
  expect(discord.control.channelAs('mira', '#song-requests')).toHaveLength(1);
});

test('a picture that an embed shows is not listed among the files', async () => {
  const discord = await openDiscord();
  const png = new Uint8Array(24);
  new DataView(png.buffer).setUint32(16, 640);
  new DataView(png.buffer).setUint32(20, 120);
  const embeds = [{ title: 'Waveform', image: { url: 'attachment://wave.png' } }];
  const { body } = await send(discord, { embeds }, { 'wave.png': png, 'song.mp3': 'la' });

  expect(names(body)).toEqual(['song.mp3']);
  expect((await fetch(body.embeds[0].image.url)).headers.get('content-type')).toBe('image/png');
  const [seen] = discord.control.channelAs('mira', '#song-requests');
  expect(seen?.attachments[0]).toMatchObject({
    filename: 'wave.png',
    width: 640,
    height: 120,
    inEmbed: true,
  });

  const plain = await callApi(discord, 'PATCH', `${requests}/${body.id}`, { embeds: [] });
  expect(names(plain.body)).toEqual(['wave.png', 'song.mp3']);
});

test('a file is gone for whoever does not know its address', async () => {
  const discord = await openDiscord();
  expect((await fetch(`${discord.origin}/attachments/1/2/x.mp3`)).status).toBe(404);
});
