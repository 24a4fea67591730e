import type { Channel, DmChannel, Guild, GuildChannel, Person } from './model.ts';
import { populate } from './populate.ts';
import { Refusal } from './refusal.ts';
import type { Snowflake, Snowflakes } from './snowflake.ts';
import type { World } from './world.ts';

/** Who and what exists. The `find…` methods take an id or a name, as a person would say it, and throw a `Refusal`. */
export interface Directory {
  readonly bot: Person;
  people(): Person[];
  guilds(): Guild[];
  guild(id: Snowflake): Guild | undefined;
  person(id: Snowflake): Person | undefined;
  channel(id: Snowflake): Channel | undefined;
  dmWith(personId: Snowflake): DmChannel;
  dms(): DmChannel[];
  findPerson(idOrName: string): Person;
  findGuild(idOrName: string): Guild;
  /** `dm` means the private channel of `person` with the bot. */
  findChannel(idOrName: string, near?: { person?: Person; guild?: Guild }): Channel;
  removeChannel(channel: GuildChannel): void;
  /** A bot that is not ours: known from its first word on, and member of nothing. */
  otherBot(name: string): Person;
}

/** The world, brought to life and open to change. */
export function createDirectory(world: World, makeId: Snowflakes, now: number): Directory {
  const { bot, people, guilds } = populate(world, now);
  const dms = new Map<Snowflake, DmChannel>();
  const everyone = [bot, ...people];
  const is =
    (key: string) => (thing: { id: string; name?: string; username?: string; displayName?: string }) =>
      [thing.id, thing.name, thing.username, thing.displayName].some(
        (name) => name?.toLowerCase() === key.toLowerCase(),
      );
  const allChannels = () => guilds.flatMap((guild) => guild.channels);

  const directory: Directory = {
    bot,
    people: () => everyone,
    guilds: () => guilds,
    guild: (id) => guilds.find((guild) => guild.id === id),
    person: (id) => everyone.find((person) => person.id === id),
    channel: (id) =>
      allChannels().find((channel) => channel.id === id) ?? [...dms.values()].find((dm) => dm.id === id),
    dms: () => [...dms.values()],
    dmWith(personId) {
      const known = dms.get(personId);
      if (known) return known;
      const opened: DmChannel = { kind: 'dm', id: makeId(), personId };
      dms.set(personId, opened);
      return opened;
    },
    findPerson(key) {
      const found = everyone.find(is(key.replace(/^@/, '')));
      if (!found) throw new Refusal('unknown', `There is nobody called ${key}.`);
      return found;
    },
    findGuild(key) {
      const found = guilds.find(is(key));
      if (!found) throw new Refusal('unknown', `There is no guild called ${key}.`);
      return found;
    },
    findChannel(key, near = {}) {
      if (key === 'dm' && near.person) return directory.dmWith(near.person.id);
      const candidates = near.guild ? near.guild.channels : allChannels();
      const found = candidates.find(is(key.replace(/^#/, ''))) ?? directory.channel(key);
      if (!found) throw new Refusal('unknown', `There is no channel called ${key}.`);
      return found;
    },
    otherBot(name) {
      const known = everyone.find((person) => person.bot && person.username === name && person !== bot);
      if (known) return known;
      const other = {
        id: makeId(),
        username: name,
        displayName: name,
        bot: true,
        locale: 'en-US',
        dmsClosed: true,
      };
      everyone.push(other);
      return other;
    },
    removeChannel(channel) {
      const guild = directory.guild(channel.guildId);
      if (guild) guild.channels = guild.channels.filter((other) => other !== channel);
    },
  };
  return directory;
}
