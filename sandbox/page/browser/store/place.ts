import type { GuildView, SandboxState } from '../../../discord/control/state.ts';

/** Who looks, and where: a channel of a server, or the private channel with the bot. */
export interface Place {
  readonly person: string;
  readonly guild: GuildView | undefined;
  readonly channelId: string;
}

/** The channel that stands for the private one in addresses and calls. */
export const dm = 'dm';

/** The address of a place: `#/mira/1201…/1201…` or `#/mira/dm`. */
export function addressOf(username: string, channelId: string, guildId?: string): string {
  return guildId === undefined ? `#/${username}/${dm}` : `#/${username}/${guildId}/${channelId}`;
}

/** Servers that the person is a member of. */
export function guildsOf(state: SandboxState, personId: string): GuildView[] {
  return state.guilds.filter(({ members }) => members.some((member) => member.personId === personId));
}

export function visibleChannels(guild: GuildView, personId: string) {
  return guild.channels.filter(({ visibleTo }) => visibleTo.includes(personId));
}

/** The place that an address means; where it means none that the person can see, the nearest one. */
export function readPlace(hash: string, state: SandboxState): Place {
  const [, username, guildId, channelId] = hash.split('/');
  const person = state.people.find((each) => each.username === username) ?? state.people[0];
  if (person === undefined) throw new Error('The sandbox has no people.');
  if (guildId === dm) return { person: person.id, guild: undefined, channelId: dm };
  const guilds = guildsOf(state, person.id);
  const guild = guilds.find(({ id }) => id === guildId) ?? guilds[0];
  const channels = guild ? visibleChannels(guild, person.id) : [];
  const channel = channels.find(({ id }) => id === channelId) ?? channels[0];
  if (!guild || !channel) return { person: person.id, guild, channelId: guild ? '' : dm };
  return { person: person.id, guild, channelId: channel.id };
}
