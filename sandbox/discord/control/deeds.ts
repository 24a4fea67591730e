import type { Command, CommandRegistry } from '../commands.ts';
import type { Directory } from '../directory.ts';
import type { BeginInteraction } from '../interactions/begin.ts';
import { type Interaction, interactionTypes } from '../interactions/interaction.ts';
import type { Access } from '../messages/access.ts';
import type { FileStore } from '../messages/files.ts';
import type { Message } from '../messages/message.ts';
import type { MessageStore } from '../messages/message-store.ts';
import type { Channel, Person } from '../model.ts';
import { Refusal } from '../refusal.ts';
import { commandTypes } from '../rules/command-rules.ts';
import type { MessageWriter } from '../wire/message.ts';
import { memberPayload, userPayload } from '../wire/user.ts';
import type {
  Autocomplete,
  OfferedCommands,
  Press,
  RunCommand,
  RunMessageCommand,
  Select,
} from './arguments.ts';
import { commandData } from './command-data.ts';
import { createCommandOffer } from './command-offer.ts';
import { componentOf } from './component-of.ts';
import { createReadOptionValue } from './option-values.ts';

/** What members do with a bot, checked as their client would check it. Everything throws a `Refusal`. */
export interface Deeds {
  runCommand(call: RunCommand): Interaction;
  autocomplete(call: Autocomplete): Interaction;
  runMessageCommand(call: RunMessageCommand): Interaction;
  /** What the person's client offers in the channel. */
  offered(call: OfferedCommands): Command[];
  press(call: Press): Interaction;
  select(call: Select): Interaction;
  /** Where a call takes place, for a person who is there. */
  place(call: { as: string; channel: string; guild?: string | undefined }): {
    person: Person;
    channel: Channel;
  };
  /** A message that the person can see. */
  visible(person: Person, messageId: string): { message: Message; channel: Channel };
}

interface DeedsDeps {
  readonly directory: Directory;
  readonly access: Access;
  readonly commands: CommandRegistry;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly begin: BeginInteraction;
  readonly write: MessageWriter;
}

/** Deeds that become interactions by `begin`. */
export function createDeeds(deps: DeedsDeps): Deeds {
  const { directory, access, messages, begin, write } = deps;
  const offer = createCommandOffer(deps);
  const readValue = createReadOptionValue(deps);

  const place: Deeds['place'] = ({ as, channel: key, guild }) => {
    const person = directory.findPerson(as);
    const near = guild === undefined ? { person } : { person, guild: directory.findGuild(guild) };
    const channel = directory.findChannel(key, near);
    if (!access.canSee(channel, person.id)) {
      throw new Refusal('refused', `${person.displayName} cannot see the channel ${key}.`);
    }
    return { person, channel };
  };

  const visible: Deeds['visible'] = (person, id) => {
    const message = messages.get(id);
    const channel = message && directory.channel(message.channelId);
    if (!message || !channel || !access.canSeeMessage(message, person.id)) {
      throw new Refusal('unknown', `${person.displayName} sees no message ${id}.`);
    }
    return { message, channel };
  };

  const fillIn = (call: RunCommand, focused?: { name: string; typed: string }) => {
    const { person, channel } = place(call);
    const command = offer.find({ person, channel, name: call.name, type: commandTypes.chatInput });
    const { subcommand, options = {} } = call;
    const filled = commandData(
      { command, subcommand, options, channel, ...(focused ? { focused } : {}) },
      readValue,
    );
    return { ...filled, person, channel, locale: call.locale, commandType: command.type };
  };

  const useComponent = (call: Press, type: number, values?: string[]) => {
    const person = directory.findPerson(call.as);
    const { message, channel } = visible(person, call.message);
    componentOf(message, call.customId, type, values);
    const data = { component_type: type, custom_id: call.customId, ...(values ? { values } : {}) };
    return begin({
      type: interactionTypes.component,
      name: call.customId,
      person,
      channel,
      sourceMessageId: message.id,
      data,
      message: write.full(message),
    });
  };

  return {
    place,
    visible,
    runCommand: (call) => begin({ type: interactionTypes.command, ...fillIn(call) }),
    autocomplete: ({ focused, typed, ...call }) =>
      begin({ type: interactionTypes.autocomplete, ...fillIn(call, { name: focused, typed }) }),
    runMessageCommand(call) {
      const person = directory.findPerson(call.as);
      const { message, channel } = visible(person, call.message);
      const command = offer.find({ person, channel, name: call.name, type: commandTypes.message });
      return begin({
        type: interactionTypes.command,
        name: command.name,
        commandType: command.type,
        person,
        channel,
        targetMessageId: message.id,
        data: {
          id: command.id,
          name: command.name,
          type: command.type,
          ...(command.guild_id ? { guild_id: command.guild_id } : {}),
          target_id: message.id,
          resolved: { messages: { [message.id]: write.full(message) }, ...authorOf(message, channel) },
        },
      });
    },
    offered: (call) => offer.list(place(call)),
    press: (call) => useComponent(call, 2),
    select: ({ values, ...call }) => useComponent(call, 3, values),
  };

  function authorOf(message: Message, channel: Channel): object {
    const author = directory.person(message.authorId);
    if (!author) return {};
    const guild = channel.kind === 'guild' ? directory.guild(channel.guildId) : undefined;
    const member = guild && memberPayload(guild, author.id);
    return {
      users: { [author.id]: userPayload(author) },
      ...(member ? { members: { [author.id]: member } } : {}),
    };
  }
}
