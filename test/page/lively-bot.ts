import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  ComponentType,
  Events,
  type Interaction,
} from 'discord.js';
import type { Sandbox } from '../../sandbox/page/server/start-sandbox.ts';
import { connectBot } from '../sandbox/discord/client.ts';

const commands = [
  {
    name: 'show',
    description: 'Shows everything that a message can have',
    options: [
      { type: 3, name: 'song', description: 'Which song', required: true, autocomplete: true },
      { type: 6, name: 'singer', description: 'Who sings', required: true },
      {
        type: 3,
        name: 'format',
        description: 'Of the files',
        choices: [
          { name: 'MP3, small', value: 'mp3' },
          { name: 'WAV, large', value: 'wav' },
        ],
      },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 5 },
    ],
  },
  {
    name: 'quota',
    description: 'Limits',
    options: [
      {
        type: 2,
        name: 'limit',
        description: 'The limit',
        options: [
          {
            type: 1,
            name: 'set',
            description: 'Sets the limit',
            options: [{ type: 5, name: 'strict', description: 'Whether it is strict', required: true }],
          },
        ],
      },
    ],
  },
  { name: 'Make stems', type: 3 },
];

// A picture of one dot, and half a second of nothing that a browser takes for a sound.
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
function silence(): Buffer {
  const samples = Buffer.alloc(4_000, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

async function show(call: ChatInputCommandInteraction): Promise<void> {
  const { options } = call;
  await call.reply({
    content: `**${options.getString('song')}** sung by ${options.getUser('singer')} as ${options.getString('format')} × ${options.getInteger('count')}`,
    embeds: [
      {
        title: 'A title',
        color: 0xe67e22,
        fields: [
          { name: 'One', value: '1', inline: true },
          { name: 'Two', value: '2', inline: true },
        ],
        image: { url: 'attachment://dot.png' },
        footer: { text: 'A footer' },
      },
    ],
    files: [
      { attachment: Buffer.from(png, 'base64'), name: 'dot.png' },
      { attachment: silence(), name: 'silence.wav' },
      { attachment: Buffer.from('words'), name: 'words.txt' },
    ],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.Button, style: 3, label: 'Confirm', customId: 'confirm' },
          { type: ComponentType.Button, style: 4, label: 'Nothing', customId: 'nothing' },
          { type: ComponentType.Button, style: 2, label: 'Off', customId: 'off', disabled: true },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            customId: 'stems',
            placeholder: 'Choose stems',
            minValues: 1,
            maxValues: 2,
            options: [
              { label: 'Drums', value: 'drums', description: 'What is beaten' },
              { label: 'Bass', value: 'bass' },
            ],
          },
        ],
      },
    ],
  });
}

async function suggest(call: AutocompleteInteraction): Promise<void> {
  const songs = ['Paper Lanterns', 'Glass Garden'];
  const typed = call.options.getFocused().toLowerCase();
  await call.respond(
    songs.filter((name) => name.toLowerCase().includes(typed)).map((name) => ({ name, value: name })),
  );
}

async function answer(call: Interaction): Promise<void> {
  if (call.isAutocomplete()) await suggest(call);
  else if (call.isChatInputCommand() && call.commandName === 'show') await show(call);
  else if (call.isChatInputCommand()) {
    const path = `${call.options.getSubcommandGroup()} ${call.options.getSubcommand()}`;
    await call.reply(`${path}: ${call.options.getBoolean('strict')}`);
  } else if (call.isMessageContextMenuCommand()) {
    await call.showModal({
      customId: 'form',
      title: 'Make stems',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.TextInput, customId: 'why', label: 'Why?', style: 2, required: true },
          ],
        },
      ],
    });
  } else if (call.isModalSubmit()) {
    await call.reply({ content: `Because: ${call.fields.getTextInputValue('why')}`, flags: 64 });
  } else if (call.isStringSelectMenu()) await call.reply(`Chosen: ${call.values.join(' and ')}`);
  else if (call.isButton() && call.customId === 'confirm')
    await call.update({ content: 'Confirmed', components: [] });
}

/** A bot that uses all that Discord offers, in the place of ours. */
export async function replaceBot(sandbox: Sandbox): Promise<Client> {
  await fetch(`${sandbox.url}sandbox/do`, { method: 'POST', body: JSON.stringify({ deed: 'stop bot' }) });
  const client = await connectBot(sandbox.discord);
  client.on(Events.InteractionCreate, (call) => void answer(call));
  await client.rest.put(`/applications/${sandbox.discord.applicationId}/commands`, { body: commands });
  return client;
}
