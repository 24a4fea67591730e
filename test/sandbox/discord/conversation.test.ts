import { type ChatInputCommandInteraction, Events, MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { connectBot, next } from './client.ts';
import { callControl, closeEverything, openDiscord, rain, register, stemsCommand } from './support.ts';

afterEach(closeEverything);

/** A connected bot with one command, and a command that Mira has just used. */
async function commandUsed(options: Parameters<typeof openDiscord>[0] = {}) {
  const discord = await openDiscord(options);
  await register(discord, stemsCommand);
  const client = await connectBot(discord);
  const arrives = next(client, Events.InteractionCreate);
  const used = discord.control.runCommand(rain);
  // It is a chat command: the test has just sent it.
  const interaction = (await arrives) as ChatInputCommandInteraction;
  return { discord, client, used, interaction };
}

test('a deferred reply is a placeholder until it is edited, and every edit stays in its history', async () => {
  const { discord, used, interaction } = await commandUsed();
  const { control } = discord;

  await interaction.deferReply();
  const [placeholder] = control.channelAs('otto', '#song-requests');
  expect(placeholder).toMatchObject({
    loading: true,
    content: '',
    ephemeral: false,
    usedBy: { interactionId: used.id, name: 'stems', person: { displayName: 'Mira' } },
  });

  await interaction.editReply('Separating…');
  await interaction.editReply('Done.');
  const [message] = control.channelAs('otto', '#song-requests');
  expect(message).toMatchObject({ id: placeholder?.id, loading: false, content: 'Done.', edits: 2 });
  expect(message?.versions.map(({ content }) => content)).toEqual(['', 'Separating…', 'Done.']);
  expect(control.interaction(used.id).state).toMatchObject({ status: 'acknowledged', callback: 5 });
});

test('the first follow-up to a deferral fills the placeholder and stays private, the next one is a message of its own', async () => {
  const { discord, interaction } = await commandUsed();
  const { control } = discord;

  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.followUp({ content: 'Only for you.' });
  await interaction.followUp({ content: 'For everybody.' });

  expect(control.channelAs('mira', '#song-requests').map(({ content }) => content)).toEqual([
    'Only for you.',
    'For everybody.',
  ]);
  const [seenByOtto, ...others] = control.channelAs('otto', '#song-requests');
  expect(seenByOtto).toMatchObject({ content: 'For everybody.', ephemeral: false });
  expect(others).toEqual([]);
});

test('an immediate reply comes back to the bot as a message, and can be deleted', async () => {
  const { discord, interaction } = await commandUsed();

  const response = await interaction.reply({ content: 'Hello <@1201000000000000012>', withResponse: true });
  const [message] = discord.control.channelAs('mira', '#song-requests');
  expect(response.resource?.message?.id).toBe(message?.id);
  expect(message?.pinged).toEqual(['1201000000000000012']);

  await interaction.deleteReply();
  expect(discord.control.channelAs('mira', '#song-requests')).toEqual([]);
});

test('a file that discord.js uploads is served back, whole and in ranges', async () => {
  const { discord, interaction } = await commandUsed();
  const bytes = Buffer.from('0123456789');

  await interaction.deferReply();
  await interaction.editReply({
    content: 'Here it is.',
    files: [{ attachment: bytes, name: 'Rain (vocals).mp3', description: 'The voice alone' }],
  });
  const [message] = discord.control.channelAs('mira', '#song-requests');
  const [file] = message?.attachments ?? [];
  expect(file).toMatchObject({
    filename: 'Rain_(vocals).mp3',
    size: 10,
    contentType: 'audio/mpeg',
    description: 'The voice alone',
  });

  const whole = await fetch(file?.url ?? '');
  expect(await whole.text()).toBe('0123456789');
  expect(whole.headers.get('content-type')).toBe('audio/mpeg');

  const part = await fetch(file?.url ?? '', { headers: { range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  const end = await fetch(file?.url ?? '', { headers: { range: 'bytes=-3' } });
  expect(await end.text()).toBe('789');
  const beyond = await fetch(file?.url ?? '', { headers: { range: 'bytes=10-' } });
  expect(beyond.status).toBe(416);
});

test('the control works the same over HTTP', async () => {
  const { discord, client } = await commandUsed();
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`You said ${interaction.options.getString('song')}.`);
  });

  const { body: used } = await callControl(discord, 'runCommand', {
    ...rain,
    options: { song: 'Snow' },
  });
  const { body: message } = await callControl(discord, 'wait-for-message', {
    as: 'otto',
    channel: '#song-requests',
    contains: 'Snow',
    interactionId: used.id,
  });
  expect(message.content).toBe('You said Snow.');
  const listed = await callControl(discord, 'channelAs', { person: 'otto', channel: '#song-requests' });
  expect(listed.body).toEqual(discord.control.channelAs('otto', '#song-requests'));
});
