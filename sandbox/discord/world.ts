import type { PermissionName } from './permission-bits.ts';
import type { Snowflake } from './snowflake.ts';

/** Somebody who lives in the sandbox. Usernames are unique and are what tests and pages call people by. */
export interface WorldPerson {
  readonly id: Snowflake;
  readonly username: string;
  readonly displayName: string;
  /** A Discord locale such as `en-US` or `de`; `en-US` when left out. */
  readonly locale?: string;
}

export interface WorldRole {
  readonly id: Snowflake;
  readonly name: string;
  readonly color?: number;
  readonly permissions: readonly PermissionName[];
}

export interface WorldOverwrite {
  /** A role's name (`@everyone` included) or a member's username. */
  readonly target: string;
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

export interface WorldChannel {
  readonly id: Snowflake;
  readonly name: string;
  readonly topic?: string;
  readonly overwrites?: readonly WorldOverwrite[];
}

export interface WorldGuild {
  readonly id: Snowflake;
  readonly name: string;
  /** The owner's username. */
  readonly owner: string;
  readonly locale?: string;
  readonly everyone: readonly PermissionName[];
  readonly roles: readonly WorldRole[];
  /** Usernames and the names of the roles that each of them has. The bot joins by itself. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly channels: readonly WorldChannel[];
}

/** Everything that exists before the first message: plain data, safe to write as JSON. */
export interface World {
  readonly bot: { readonly id: Snowflake; readonly username: string };
  readonly people: readonly WorldPerson[];
  readonly guilds: readonly WorldGuild[];
}

const talk: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalEmojis',
];

/** Two guilds and five people: two members, a moderator, an owner, and a newcomer who may not do much yet. */
export const defaultWorld: World = {
  bot: { id: '1201000000000000001', username: 'Stemsmith' },
  people: [
    { id: '1201000000000000011', username: 'mira', displayName: 'Mira' },
    { id: '1201000000000000012', username: 'otto', displayName: 'Otto', locale: 'de' },
    { id: '1201000000000000013', username: 'ada', displayName: 'Ada' },
    { id: '1201000000000000014', username: 'rex', displayName: 'Rex' },
    { id: '1201000000000000015', username: 'nia', displayName: 'Nia' },
  ],
  guilds: [
    {
      id: '1201000000000000100',
      name: 'Song Forge',
      owner: 'rex',
      everyone: ['ViewChannel', 'ReadMessageHistory'],
      roles: [
        { id: '1201000000000000102', name: 'Musician', color: 0x3ba55d, permissions: talk },
        {
          id: '1201000000000000103',
          name: 'Moderator',
          color: 0xe67e22,
          permissions: [...talk, 'ManageGuild', 'ManageMessages', 'MentionEveryone', 'ModerateMembers'],
        },
        { id: '1201000000000000104', name: 'Stemsmith', permissions: talk },
      ],
      members: {
        mira: ['Musician'],
        otto: ['Musician'],
        ada: ['Musician', 'Moderator'],
        rex: ['Musician'],
        nia: [],
        Stemsmith: ['Stemsmith'],
      },
      channels: [
        { id: '1201000000000000201', name: 'song-requests', topic: 'Ask for the stems of your song here' },
        { id: '1201000000000000202', name: 'general', topic: 'Everything else' },
        {
          id: '1201000000000000203',
          name: 'mod-log',
          topic: 'For the moderators',
          overwrites: [
            { target: '@everyone', deny: ['ViewChannel'] },
            { target: 'Moderator', allow: ['ViewChannel'] },
            { target: 'Stemsmith', allow: ['ViewChannel'] },
          ],
        },
      ],
    },
    {
      id: '1201000000000000300',
      name: 'Second Stage',
      owner: 'ada',
      everyone: talk,
      roles: [{ id: '1201000000000000302', name: 'Stemsmith', permissions: talk }],
      members: { mira: [], otto: [], ada: [], Stemsmith: ['Stemsmith'] },
      channels: [{ id: '1201000000000000401', name: 'requests', topic: 'Stems for the other stage' }],
    },
  ],
};
