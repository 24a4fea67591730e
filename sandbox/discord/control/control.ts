import type { Command } from '../commands.ts';
import type { RestFault } from '../faults.ts';
import type { GatewayFault } from '../gateway/gateway-fault.ts';
import type { Choice } from '../interactions/interaction.ts';
import type { GatewayEntry, RequestEntry } from '../protocol-entries.ts';
import type {
  Autocomplete,
  OfferedCommands,
  PostMessage,
  Press,
  RemoveMember,
  RunCommand,
  RunMessageCommand,
  Select,
  SetPermissions,
  SetRoles,
  SubmitModal,
  WaitForMessage,
} from './arguments.ts';
import type { ControlEvent } from './control-events.ts';
import type { SandboxState } from './state.ts';
import type { InteractionView, MessageView } from './views.ts';
import type { Until } from './waiting.ts';

/** What a member's composer gets for what they type. */
export type AutocompleteResult =
  | { readonly status: 'choices'; readonly choices: readonly Choice[] }
  | { readonly status: 'timed out' };

/**
 * Everything that the people in the sandbox can do, everything that can go wrong, and all that there is to see.
 *
 * People, guilds and channels are named or given by id (`mira`, `Song Forge`, `#song-requests`, `dm`). A call that
 * cannot be carried out throws a `Refusal`; one that Discord itself would answer with an error throws a `DiscordError`.
 */
export interface DiscordControl {
  /** Registered commands of a guild, or the global ones. */
  commands(guild?: string): Command[];
  /** The commands that this member's client offers in the channel: of every type, with the member's permissions. */
  offeredCommands(call: OfferedCommands): Command[];
  /** How often the bot has written commands. */
  commandWrites(): number;

  runCommand(call: RunCommand): InteractionView;
  runMessageCommand(call: RunMessageCommand): InteractionView;
  /** Resolves with the bot's suggestions, or after the three seconds. */
  autocomplete(call: Autocomplete): Promise<AutocompleteResult>;
  press(call: Press): InteractionView;
  select(call: Select): InteractionView;
  submitModal(call: SubmitModal): InteractionView;
  interaction(id: string): InteractionView;

  /** A channel's messages from old to new, as this member sees them. */
  channelAs(person: string, channel: string, guild?: string): MessageView[];
  dmsOf(person: string): MessageView[];
  readonly until: Until;
  /** The oldest message that fits, now or as soon as there is one. */
  waitForMessage(wanted: WaitForMessage, signal?: AbortSignal): Promise<MessageView>;
  /** A message by somebody who is not this bot. */
  postMessage(post: PostMessage): MessageView;
  deleteMessage(id: string): void;

  addFault(fault: RestFault): void;
  /** Forgets all REST faults and lets go of what hangs. */
  clearFaults(): void;
  gatewayFault(fault: GatewayFault): void;
  /** Sends the INTERACTION_CREATE of an earlier interaction once more. */
  replayInteraction(id: string): void;

  setPermissions(change: SetPermissions): void;
  setRoles(change: SetRoles): void;
  /** Somebody leaves a guild, or has to. */
  removeMember(change: RemoveMember): void;
  deleteChannel(channel: string): void;
  kickBot(guild: string): void;
  inviteBot(guild: string): void;
  closeDms(person: string, closed: boolean): void;
  /** The largest file that may be sent to the guild, in bytes. */
  setAttachmentLimit(guild: string, bytes: number): void;
  /** Moves the sandbox's clock on. */
  advance(ms: number): void;

  requests(): RequestEntry[];
  gatewayLog(): GatewayEntry[];
  state(): SandboxState;
  /** Tells of everything from now on. Returns what ends it. */
  subscribe(listener: (event: ControlEvent) => void): () => void;
}
