import {
  type Client,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { createSandboxClock } from '../../../sandbox/clock.ts';
import { connectBot } from './client.ts';
import { callApi, closeEverything, openDiscord, rain, register, stemsCommand } from './support.ts';

afterEach(closeEverything);

const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: custom_id,
  custom_id,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const channel = '/channels/1201000000000000201/messages';

/** The next interaction, handled while it is fresh. */
function handle<Result>(
  client: Client,
  work: (interaction: Interaction) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    client.once(Events.InteractionCreate, (interaction) => void work(interaction).then(resolve, reject));
  });
}

async function withBot() {
  const discord = await openDiscord();
  return { discord, control: discord.control, client: await connectBot(discord) };
}

test('a pressed button carries its message, and updates it in place', async () => {
  const { discord, control, client } = await withBot();
  const { body: message } = await callApi(discord, 'POST', channel, {
    content: 'Ready?',
    components: [row(button('yes'), button('never', { disabled: true }))],
  });

  const handled = handle(client, async (interaction) => {
    if (!interaction.isButton()) throw new Error('not a button');
    await interaction.update({ content: `${interaction.message.content} Yes.`, components: [] });
  });
  control.press({ as: 'otto', message: message.id, customId: 'yes' });
  await handled;

  expect(control.channelAs('mira', '#song-requests')).toMatchObject([
    { id: message.id, content: 'Ready? Yes.', components: [], edits: 1 },
  ]);
  expect(() => control.press({ as: 'otto', message: message.id, customId: 'yes' })).toThrow(
    'no such component',
  );
});

test('a member cannot press what is disabled, hidden, or not there', async () => {
  const { discord, control } = await withBot();
  const { body: message } = await callApi(discord, 'POST', '/channels/1201000000000000203/messages', {
    components: [row(button('go'), button('never', { disabled: true }))],
  });

  expect(() => control.press({ as: 'ada', message: message.id, customId: 'never' })).toThrow('disabled');
  expect(() => control.press({ as: 'ada', message: message.id, customId: 'other' })).toThrow(
    'no such component',
  );
  expect(() => control.press({ as: 'mira', message: message.id, customId: 'go' })).toThrow('sees no message');
});

test('a deferred update answers with a follow-up of its own', async () => {
  const { discord, control, client } = await withBot();
  const { body: message } = await callApi(discord, 'POST', channel, {
    content: 'Again?',
    components: [row(button('again'))],
  });
  const handled = handle(client, async (interaction) => {
    if (!interaction.isButton()) throw new Error('not a button');
    await interaction.deferUpdate();
    await interaction.followUp({ content: 'Just for you', flags: MessageFlags.Ephemeral });
    await interaction.editReply('Again it is.');
  });
  control.press({ as: 'mira', message: message.id, customId: 'again' });
  await handled;

  expect(control.channelAs('mira', '#song-requests').map(({ content }) => content)).toEqual([
    'Again it is.',
    'Just for you',
  ]);
  expect(control.channelAs('otto', '#song-requests').map(({ content }) => content)).toEqual(['Again it is.']);
});

test('a select menu sends the chosen values, within its limits', async () => {
  const { discord, control, client } = await withBot();
  const options = ['vocals', 'drums', 'bass'].map((value) => ({ label: value, value }));
  const { body: message } = await callApi(discord, 'POST', channel, {
    components: [row({ type: 3, custom_id: 'stems', max_values: 2, options })],
  });
  const choose = (...values: string[]) =>
    control.select({ as: 'mira', message: message.id, customId: 'stems', values });

  expect(() => choose('vocals', 'drums', 'bass')).toThrow('takes 1 to 2');
  expect(() => choose('flute')).toThrow('no option flute');
  const handled = handle(client, async (interaction) => {
    if (!interaction.isStringSelectMenu()) throw new Error('not a select menu');
    await interaction.reply(interaction.values.join(' and '));
  });
  const used = choose('drums', 'bass');
  await handled;
  expect(control.channelAs('mira', '#song-requests').at(-1)).toMatchObject({
    content: 'drums and bass',
    replyTo: message.id,
    usedBy: { interactionId: used.id, name: 'stems' },
  });
});

test('a form is shown, checked like a client would, and its fields arrive', async () => {
  const { discord, control, client } = await withBot();
  await register(discord, stemsCommand);
  const shown = handle(client, async (interaction) => {
    if (!interaction.isChatInputCommand()) throw new Error('not a command');
    await interaction.showModal({
      custom_id: 'feedback',
      title: 'How was it?',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.TextInput,
              custom_id: 'words',
              style: TextInputStyle.Paragraph,
              label: 'In your words',
              max_length: 20,
            },
          ],
        },
        {
          type: ComponentType.Label,
          label: 'Name',
          component: {
            type: ComponentType.TextInput,
            custom_id: 'name',
            style: TextInputStyle.Short,
            required: false,
          },
        },
      ],
    });
  });
  const used = control.runCommand(rain);
  await shown;
  expect(control.interaction(used.id).state).toMatchObject({
    status: 'modal',
    modal: { title: 'How was it?' },
  });

  const submit = (fields: Record<string, string>) =>
    control.submitModal({ as: 'mira', interaction: used.id, fields });
  expect(() => submit({})).toThrow('words: is required');
  expect(() => submit({ words: 'x'.repeat(21) })).toThrow('takes 20');
  expect(() => submit({ words: 'Fine', other: '' })).toThrow('no field other');
  const handled = handle(client, async (interaction) => {
    if (!interaction.isModalSubmit()) throw new Error('not a form');
    const { fields } = interaction;
    await interaction.reply(`${fields.getTextInputValue('words')} / ${fields.getTextInputValue('name')}`);
  });
  submit({ words: 'Lovely', name: 'M.' });
  await handled;
  expect(control.channelAs('mira', '#song-requests').at(-1)?.content).toBe('Lovely / M.');
});

test('a message command carries the message that it was used on', async () => {
  const { discord, control, client } = await withBot();
  await register(discord, { type: 3, name: 'Get the stems' });
  const song = control.postMessage({
    as: 'otto',
    channel: '#song-requests',
    content: 'Made by somebody else',
    botName: 'Songbird',
    attachments: [{ filename: 'rain.mp3', base64: Buffer.from('la').toString('base64') }],
  });
  const handled = handle(client, async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) throw new Error('not a message command');
    const { content, author, attachments } = interaction.targetMessage;
    await interaction.reply(`${author.username}: ${content} (${attachments.first()?.name})`);
  });
  control.runMessageCommand({ as: 'mira', name: 'Get the stems', message: song.id });
  await handled;
  expect(control.channelAs('mira', '#song-requests').at(-1)).toMatchObject({
    content: 'Songbird: Made by somebody else (rain.mp3)',
    usedBy: { name: 'Get the stems' },
  });
});

const completing = {
  ...stemsCommand,
  options: [{ ...stemsCommand.options[0], autocomplete: true }],
};

test('autocomplete answers with the suggestions of the bot', async () => {
  const { discord, control, client } = await withBot();
  await register(discord, completing);
  const handled = handle(client, async (interaction) => {
    if (!interaction.isAutocomplete()) throw new Error('not an autocomplete');
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}!`, value: typed }]);
  });
  const { as, channel, name } = rain;
  const result = await control.autocomplete({ as, channel, name, focused: 'song', typed: 'Ra' });
  await handled;
  expect(result).toEqual({ status: 'choices', choices: [{ name: 'Ra!', value: 'Ra' }] });
});

test('autocomplete gives up after three seconds, and is not offered where the option has none', async () => {
  const clock = createSandboxClock();
  const discord = await openDiscord({ clock });
  await register(discord, completing);
  const { as, channel, name } = rain;
  const typing = discord.control.autocomplete({ as, channel, name, focused: 'song', typed: 'Ra' });
  clock.advance(3000);
  expect(await typing).toEqual({ status: 'timed out' });

  await register(discord, stemsCommand);
  await expect(
    discord.control.autocomplete({ as, channel, name, focused: 'song', typed: 'Ra' }),
  ).rejects.toThrow('has no autocomplete');
});
