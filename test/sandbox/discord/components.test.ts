import { MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { handle, withBot } from './client.ts';
import { callApi, closeEverything } from './support.ts';

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
