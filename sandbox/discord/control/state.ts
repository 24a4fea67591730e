import type { Command, CommandRegistry } from '../commands.ts';
import type { Directory } from '../directory.ts';
import type { InteractionStore } from '../interactions/interaction-store.ts';
import type { MessageStore } from '../messages/message-store.ts';
import { guildPermissions } from '../permissions.ts';
import type { Snowflake } from '../snowflake.ts';
import {
  type InteractionView,
  type MessageView,
  type PersonView,
  viewInteraction,
  viewMessage,
  viewPerson,
} from './views.ts';

export interface ChannelView {
  readonly id: Snowflake;
  readonly name: string;
  readonly topic: string | null;
  /** Ids of the people who can see it. */
  readonly visibleTo: readonly Snowflake[];
  /** Ids of those among them who may also write there. */
  readonly writableBy: readonly Snowflake[];
}

export interface GuildView {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  readonly locale: string;
  readonly botIsMember: boolean;
  readonly attachmentLimit: number;
  readonly roles: readonly { readonly id: Snowflake; readonly name: string; readonly color: number }[];
  readonly members: readonly {
    readonly personId: Snowflake;
    readonly roles: readonly Snowflake[];
    readonly permissions: string;
  }[];
  readonly channels: readonly ChannelView[];
}

/** Everything there is at one moment: what a page needs to draw itself. */
export interface SandboxState {
  /** Epoch milliseconds on the sandbox's clock. */
  readonly now: number;
  readonly bot: PersonView & { readonly online: boolean };
  readonly people: readonly (PersonView & { readonly locale: string; readonly dmsClosed: boolean })[];
  readonly guilds: readonly GuildView[];
  readonly dms: readonly { readonly id: Snowflake; readonly personId: Snowflake }[];
  readonly commands: readonly Command[];
  readonly interactions: readonly InteractionView[];
  /** All messages; `ephemeralFor` says which ones only one person may be shown. */
  readonly messages: readonly MessageView[];
}

/** Takes the picture. */
export function createState(deps: {
  directory: Directory;
  canSee: (channelId: Snowflake, personId: Snowflake) => boolean;
  canWrite: (channelId: Snowflake, personId: Snowflake) => boolean;
  commands: CommandRegistry;
  interactions: InteractionStore;
  messages: MessageStore;
  online: () => boolean;
  now: () => number;
}): () => SandboxState {
  const { directory } = deps;
  return () => ({
    now: deps.now(),
    bot: { ...viewPerson(directory.bot), online: deps.online() },
    people: directory
      .people()
      .filter((person) => !person.bot)
      .map((person) => ({ ...viewPerson(person), locale: person.locale, dmsClosed: person.dmsClosed })),
    guilds: directory.guilds().map((guild) => ({
      id: guild.id,
      name: guild.name,
      ownerId: guild.ownerId,
      locale: guild.locale,
      botIsMember: guild.members.has(directory.bot.id),
      attachmentLimit: guild.attachmentLimit,
      roles: guild.roles.map(({ id, name, color }) => ({ id, name, color })),
      members: [...guild.members.values()].map(({ personId, roles }) => ({
        personId,
        roles,
        permissions: String(guildPermissions(guild, personId)),
      })),
      channels: guild.channels.map(({ id, name, topic }) => ({
        id,
        name,
        topic,
        visibleTo: [...guild.members.keys()].filter((personId) => deps.canSee(id, personId)),
        writableBy: [...guild.members.keys()].filter((personId) => deps.canWrite(id, personId)),
      })),
    })),
    dms: directory.dms().map(({ id, personId }) => ({ id, personId })),
    commands: [null, ...directory.guilds().map(({ id }) => id)].flatMap((scope) => deps.commands.list(scope)),
    interactions: deps.interactions.all().map(viewInteraction),
    messages: deps.messages.all().map((message) => viewMessage(message, directory)),
  });
}
