import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDiscord } from '../../../sandbox/discord/server.ts';
import { createMessenger, type MessagePayload } from '../../../src/services/platform/messenger.ts';
import { createMultipart, isMultipart } from '../../../src/services/platform/multipart.ts';
import { sendRest } from '../../../src/services/platform/rest-request.ts';

const CHANNEL = '#song-requests';
const CHANNEL_ID = '1201000000000000201';
const sound = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 251));

async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'stemsmith-uploads-'));
  const discord = await startDiscord({ rateLimits: false });
  onTestFinished(async () => {
    await discord.close();
    await rm(folder, { recursive: true });
  });
  const rest = new REST({ api: discord.url, version: '10', retries: 0, makeRequest: sendRest });
  const messenger = createMessenger({ rest: rest.setToken(discord.token) });
  const onDisk = async (name: string, bytes: Buffer) => {
    const path = join(folder, name.replace(/\W/g, '_'));
    await writeFile(path, bytes);
    return { name, path, bytes: bytes.length };
  };
  const latest = () => discord.control.channelAs('mira', CHANNEL).at(-1);
  const bytesOf = async (url = '') => Buffer.from(await (await fetch(url)).arrayBuffer());
  return { discord, messenger, onDisk, latest, bytesOf };
}

const payload: MessagePayload = {
  content: 'Here are the tracks.\nEnjoy! "ß日本"',
  embeds: [{ title: 'Waveform', image: { url: 'attachment://board.png' } }],
  components: [
    { type: 1, components: [{ type: 2, style: 5, label: 'Listen', url: 'https://example.com/' }] },
  ],
  allowed_mentions: { parse: [] },
};

describe('files of a message', () => {
  it('arrive with every byte, from the disk and from memory, beside all that the message says', async () => {
    const { messenger, onDisk, latest, bytesOf } = await setUp();
    const files = [
      { ...(await onDisk('Größe "1".mp3', sound)), description: 'Drums' },
      { name: 'words.lrc', data: Buffer.from('[00:01.00]la') },
      await onDisk('empty.txt', Buffer.alloc(0)),
    ];
    await messenger.post(CHANNEL_ID, { ...payload, files }, 'a-nonce');
    const message = latest();
    expect(message).toMatchObject({
      content: payload.content,
      attachments: [{ size: 300_000, description: 'Drums' }, {}, {}],
    });
    expect(message?.embeds).toHaveLength(1);
    expect(message?.components).toHaveLength(1);
    expect(message?.attachments.map(({ filename }) => filename)).toEqual([
      'Größe__1_.mp3',
      'words.lrc',
      'empty.txt',
    ]);
    const [first, second, third] = message?.attachments ?? [];
    expect(sound.equals(await bytesOf(first?.url))).toBe(true);
    expect((await bytesOf(second?.url)).toString()).toBe('[00:01.00]la');
    expect(await bytesOf(third?.url)).toHaveLength(0);
  });

  it('are added by an edit that leaves everything else as it is', async () => {
    const { messenger, onDisk, latest } = await setUp();
    const place = await messenger.post(CHANNEL_ID, payload, 'a-nonce');
    await messenger.edit(place, { files: [await onDisk('drums.mp3', sound)] });
    expect(latest()).toMatchObject({ content: payload.content, attachments: [{ filename: 'drums.mp3' }] });
    expect(latest()?.embeds).toHaveLength(1);
    expect(latest()?.components).toHaveLength(1);

    await messenger.edit(place, { content: 'Changed' });
    expect(latest()).toMatchObject({ content: 'Changed', attachments: [{ filename: 'drums.mp3' }] });
  });

  it('are the same after an edit that is made twice', async () => {
    const { messenger, onDisk, latest } = await setUp();
    const place = await messenger.post(CHANNEL_ID, payload, 'a-nonce');
    const files = [await onDisk('drums.mp3', sound), await onDisk('bass.mp3', sound)];
    await messenger.edit(place, { files });
    await messenger.edit(place, { files });
    expect(latest()?.attachments.map(({ filename }) => filename)).toEqual(['drums.mp3', 'bass.mp3']);
  });

  it('are read from the disk again when Discord asks for patience', async () => {
    const { discord, messenger, onDisk, latest, bytesOf } = await setUp();
    discord.control.addFault({ kind: 'rate limit', method: 'POST', route: '*', retryAfterMs: 50 });
    await messenger.post(CHANNEL_ID, { files: [await onDisk('drums.mp3', sound)] }, 'a-nonce');
    expect(sound.equals(await bytesOf(latest()?.attachments[0]?.url))).toBe(true);
  });

  it('that are too large for the server are refused', async () => {
    const { discord, messenger, onDisk } = await setUp();
    discord.control.setAttachmentLimit('Song Forge', 1_000);
    const posting = messenger.post(CHANNEL_ID, { files: [await onDisk('drums.mp3', sound)] }, 'a-nonce');
    await expect(posting).rejects.toMatchObject({ name: 'DiscordError', reason: 'rejected' });
  });

  it.each([
    ['are gone', -1, 'ENOENT'],
    ['have become shorter', 299_999, 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH'],
  ])('that %s make a failure and no message', async (_what, length, code) => {
    const { discord, messenger, onDisk } = await setUp();
    const file = await onDisk('drums.mp3', sound);
    await (length < 0 ? rm(file.path) : writeFile(file.path, sound.subarray(0, length)));
    const posting = messenger.post(CHANNEL_ID, { files: [file] }, 'a-nonce');
    await expect(posting).rejects.toMatchObject({ reason: 'transient', cause: { code } });
    expect(discord.control.channelAs('mira', CHANNEL)).toEqual([]);
  });

  it('never come with an immediate answer, which takes none', async () => {
    const { messenger } = await setUp();
    const interaction = { id: '1201000000000000999', token: 'a-token' };
    const files = [{ name: 'a.txt', data: Buffer.from('a') }];
    await expect(messenger.reply(interaction, { files }, { isPrivate: true })).rejects.toThrow('think first');
    await expect(messenger.changeMessage(interaction, { files })).rejects.toThrow('think first');
  });
});

describe('a form', () => {
  it('says its length before, and can be read more than once', async () => {
    const form = createMultipart({ content: 'ß' }, [{ name: 'a\r\n"b".mp3', data: sound }], 'boundary');
    const read = async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of form) chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    const first = await read();
    expect(first).toHaveLength(form.bytes);
    expect((await read()).equals(first)).toBe(true);
    const parsed = await new Response(first, { headers: { 'content-type': form.contentType } }).formData();
    expect(parsed.get('payload_json')).toBe('{"content":"ß"}');
    expect([isMultipart(form), isMultipart({ ...form }), isMultipart(null), isMultipart('x')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
