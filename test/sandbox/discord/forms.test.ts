import { ComponentType, TextInputStyle } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { createSandboxClock } from '../../../sandbox/clock.ts';
import { handle, withBot } from './client.ts';
import { closeEverything, openDiscord, rain, register, stemsCommand } from './support.ts';

afterEach(closeEverything);

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
