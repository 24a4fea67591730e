import type { SandboxClock } from '../../clock.ts';
import type { CommandRegistry } from '../commands.ts';
import type { Directory } from '../directory.ts';
import type { Events } from '../events.ts';
import type { Faults } from '../faults.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { BeginInteraction } from '../interactions/begin.ts';
import type { InteractionStore } from '../interactions/interaction-store.ts';
import type { Access } from '../messages/access.ts';
import type { FileStore } from '../messages/files.ts';
import type { MessageStore } from '../messages/message-store.ts';
import type { Posting } from '../messages/posting.ts';
import { allows } from '../permissions.ts';
import type { ProtocolLog } from '../protocol-log.ts';
import { Refusal } from '../refusal.ts';
import type { MessageWriter } from '../wire/message.ts';
import { createChanges } from './changes.ts';
import type { DiscordControl } from './control.ts';
import { viewEvent } from './control-events.ts';
import { createDeeds } from './deeds.ts';
import { createSubmitModal } from './modal-submission.ts';
import { createPostMessage } from './post-message.ts';
import { createState } from './state.ts';
import { viewInteraction, viewMessage } from './views.ts';
import { createUntil } from './waiting.ts';

/** All parts of the sandbox that the control works on. */
export interface ControlDeps {
  readonly clock: SandboxClock;
  readonly directory: Directory;
  readonly access: Access;
  readonly commands: CommandRegistry;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly posting: Posting;
  readonly interactions: InteractionStore;
  readonly begin: BeginInteraction;
  readonly write: MessageWriter;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly log: ProtocolLog;
  readonly events: Events;
  readonly signal: AbortSignal;
}

/** The control of one sandbox. */
export function createControl(deps: ControlDeps): DiscordControl {
  const { directory, access, commands, messages, interactions, gateway, faults, log } = deps;
  const until = createUntil(deps.events, deps.signal);
  const deeds = createDeeds(deps);
  const submitModal = createSubmitModal(deps);

  const interactionOf = (id: string) => {
    const found = interactions.get(id);
    if (!found) throw new Refusal('unknown', `There is no interaction ${id}.`);
    return found;
  };

  const channelAs: DiscordControl['channelAs'] = (as, key, guild) => {
    const { person, channel } = deeds.place({ as, channel: key, guild });
    const seen = messages.inChannel(channel.id).filter((message) => access.canSeeMessage(message, person.id));
    return seen.map((message) => viewMessage(message, directory));
  };

  return {
    ...createChanges(deps),
    commands: (guild) => commands.list(guild === undefined ? null : directory.findGuild(guild).id),
    offeredCommands: deeds.offered,
    commandWrites: commands.writes,

    runCommand: (call) => viewInteraction(deeds.runCommand(call)),
    runMessageCommand: (call) => viewInteraction(deeds.runMessageCommand(call)),
    press: (call) => viewInteraction(deeds.press(call)),
    select: (call) => viewInteraction(deeds.select(call)),
    submitModal: (call) => viewInteraction(submitModal(call)),
    interaction: (id) => viewInteraction(interactionOf(id)),
    async autocomplete(call) {
      const interaction = deeds.autocomplete(call);
      // The interaction itself fails after three seconds on the clock; real time only guards against a lost event.
      const state = await until(() => interaction.state.status !== 'pending' && interaction.state, {
        timeoutMs: 60_000,
      });
      return state.status === 'choices'
        ? { status: 'choices', choices: state.choices }
        : { status: 'timed out' };
    },

    channelAs,
    dmsOf: (person) => channelAs(person, 'dm'),
    until,
    waitForMessage: ({ as, channel, guild, timeoutMs, ...wanted }, signal) =>
      until(
        () =>
          channelAs(as, channel, guild).find((message) => {
            const { interactionId = message.usedBy?.interactionId, minEdits = 0, after = '0' } = wanted;
            return (
              message.usedBy?.interactionId === interactionId &&
              message.edits >= minEdits &&
              BigInt(message.id) > BigInt(after) &&
              (wanted.contains === undefined || textOf(message).includes(wanted.contains))
            );
          }),
        { timeoutMs, signal },
      ),
    postMessage: createPostMessage({ ...deps, place: deeds.place }),
    deleteMessage(id) {
      const message = messages.get(id);
      if (!message) throw new Refusal('unknown', `There is no message ${id}.`);
      deps.posting.remove(message);
    },

    addFault: faults.add,
    clearFaults: faults.clear,
    gatewayFault: gateway.fault,
    replayInteraction(id) {
      const { payload, guildId } = interactionOf(id);
      gateway.dispatch({ event: 'INTERACTION_CREATE', data: payload, guildId });
    },

    subscribe: (listener) => deps.events.subscribe((event) => listener(viewEvent(event, directory))),
    advance: (ms) => deps.clock.advance(ms),
    requests: log.requests,
    gatewayLog: log.gatewayEntries,
    state: createState({
      ...deps,
      online: gateway.online,
      now: deps.clock.now,
      canSee(channelId, personId) {
        const channel = directory.channel(channelId);
        return channel !== undefined && access.canSee(channel, personId);
      },
      canWrite(channelId, personId) {
        const channel = directory.channel(channelId);
        return channel !== undefined && allows(access.permissions(channel, personId), 'SendMessages');
      },
    }),
  };
}

function textOf(message: ReturnType<typeof viewMessage>): string {
  const names = message.attachments.map(({ filename }) => filename);
  return [message.content, JSON.stringify(message.embeds), ...names].join('\n');
}
