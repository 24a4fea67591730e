import { randomBytes } from 'node:crypto';
import type { SandboxClock } from '../../clock.ts';
import type { Directory } from '../directory.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { interactionTokenPrefix } from '../mask.ts';
import type { Access } from '../messages/access.ts';
import type { Channel, Person } from '../model.ts';
import type { Snowflake, Snowflakes } from '../snowflake.ts';
import { channelPayload } from '../wire/channel.ts';
import { memberPayload, userPayload } from '../wire/user.ts';
import type { Interaction } from './interaction.ts';
import type { InteractionStore } from './interaction-store.ts';

/** What somebody does, before it has an id. */
export type Deed = Pick<
  Interaction,
  'type' | 'name' | 'commandType' | 'sourceMessageId' | 'targetMessageId' | 'openedBy' | 'focusedType'
> & {
  readonly person: Person;
  readonly channel: Channel;
  readonly locale?: string | undefined;
  /** The `data` of the interaction. */
  readonly data: object;
  /** The message whose component was used. */
  readonly message?: object;
};

/** Turns a deed into an interaction: three seconds begin, and the bot is told. */
export type BeginInteraction = (deed: Deed) => Interaction;

/** Interactions that go out through `gateway`. */
export function createBeginInteraction(deps: {
  clock: SandboxClock;
  makeId: Snowflakes;
  directory: Directory;
  access: Access;
  interactions: InteractionStore;
  gateway: Pick<Gateway, 'dispatch'>;
}): BeginInteraction {
  const { clock, directory, access } = deps;

  return ({ person, channel, locale, data, message, ...deed }) => {
    const id = deps.makeId();
    const token = `${interactionTokenPrefix}${Buffer.from(`${id}:`).toString('base64url')}${randomBytes(48).toString('base64url')}`;
    const payload = {
      version: 1,
      id,
      application_id: directory.bot.id,
      type: deed.type,
      token,
      ...place(channel, person),
      channel_id: channel.id,
      channel: {
        ...channelPayload(channel, person),
        permissions: String(access.permissions(channel, person.id)),
      },
      locale: locale ?? person.locale,
      app_permissions: String(access.permissions(channel, directory.bot.id)),
      attachment_size_limit: access.attachmentLimit(channel),
      entitlements: [],
      data,
      ...(message ? { message } : {}),
    };
    const interaction: Interaction = {
      ...deed,
      id,
      token,
      personId: person.id,
      guildId: channel.kind === 'guild' ? channel.guildId : null,
      channelId: channel.id,
      createdAt: clock.now(),
      payload,
      state: { status: 'pending' },
      placeholder: false,
    };
    deps.interactions.begin(interaction);
    deps.gateway.dispatch({ event: 'INTERACTION_CREATE', data: payload, guildId: interaction.guildId });
    return interaction;
  };

  function place(channel: Channel, person: Person): object {
    if (channel.kind === 'dm') {
      return { user: userPayload(person), context: 1, authorizing_integration_owners: { 0: '0' } };
    }
    const guildId: Snowflake = channel.guildId;
    const guild = directory.guild(guildId);
    if (!guild) throw new TypeError('A channel of a guild has a guild.');
    const permissions = String(access.permissions(channel, person.id));
    return {
      guild_id: guildId,
      guild: { id: guildId, locale: guild.locale, features: [] },
      guild_locale: guild.locale,
      member: { ...memberPayload(guild, person.id), user: userPayload(person), permissions },
      context: 0,
      authorizing_integration_owners: { 0: guildId },
    };
  }
}
