import type { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type CommandServices, createCommands } from '../../../src/commands/index.ts';
import { type CommandData, registerCommands } from '../../../src/services/platform/command-registry.ts';

const QUALITY = {
  good: { name: 'Good', value: 'good' },
  best: { name: 'Best', value: 'best', name_localizations: { id: 'terbaik' } },
};
const CREDITS = { type: 4, name: 'credits', description: 'Credits', required: true, min_value: 0 } as const;
const command = {
  name: 'stems',
  name_localizations: { de: 'spuren', id: 'trek' },
  description: 'Split a song',
  default_member_permissions: '32',
  contexts: [0],
  integration_types: [0],
  options: [
    { type: 3, name: 'task_id', description: 'The task', required: true, max_length: 100 },
    {
      type: 3,
      name: 'quality',
      description: 'How good',
      required: false,
      choices: [QUALITY.good, QUALITY.best],
    },
    {
      type: 1,
      name: 'set',
      description: 'Set it',
      options: [CREDITS],
    },
  ],
} satisfies CommandData;
const bare = {
  name: 'jobs',
  description: 'Your jobs',
  contexts: [0],
  integration_types: [0],
} satisfies CommandData;

/** A command as Discord sends it back: everything filled in. */
function normalised(data: CommandData, guildId?: string): object {
  const option = (given: object): object => ({
    name_localizations: null,
    description_localizations: null,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== false)),
    ...('options' in given && Array.isArray(given.options) ? { options: given.options.map(option) } : {}),
    ...('choices' in given && Array.isArray(given.choices)
      ? { choices: given.choices.map((choice: object) => ({ name_localizations: null, ...choice })) }
      : {}),
  });
  const { options, ...rest }: Record<string, unknown> = { ...data };
  return {
    id: '1100000000000000001',
    application_id: '1100000000000000000',
    version: '1100000000000000002',
    default_member_permissions: null,
    type: 1,
    name_localizations: null,
    description_localizations: null,
    dm_permission: false,
    nsfw: false,
    ...rest,
    ...(guildId === undefined ? {} : { guild_id: guildId, contexts: null, integration_types: [0] }),
    ...(Array.isArray(options) ? { options: options.map(option) } : {}),
  };
}

async function register(wanted: readonly CommandData[], registered: unknown, guildId?: string) {
  const requests: { method: string; route: string; query?: string; body?: unknown }[] = [];
  const rest = {
    get: async (route, options) => {
      requests.push({ method: 'GET', route, query: String(options?.query) });
      return registered;
    },
    put: async (route, options) => {
      requests.push({ method: 'PUT', route, body: options?.body });
      return [];
    },
  } satisfies Pick<REST, 'get' | 'put'>;
  const wrote = await registerCommands(wanted, { rest, applicationId: '1', guildId });
  return { wrote, requests };
}

describe('the registration of commands', () => {
  const wanted = [command, bare];

  it('writes nothing when Discord has the same commands, however it spells them', async () => {
    const registered = [normalised(bare), normalised(command)];
    const { wrote, requests } = await register(wanted, registered);
    expect(wrote).toBe(false);
    expect(requests).toEqual([
      { method: 'GET', route: '/applications/1/commands', query: 'with_localizations=true' },
    ]);
  });

  it('writes nothing when a server has the same commands, where contexts do not exist', async () => {
    const registered = wanted.map((data) => normalised(data, '7'));
    const { wrote, requests } = await register(wanted, registered, '7');
    expect(wrote).toBe(false);
    expect(requests.map(({ route }) => route)).toEqual(['/applications/1/guilds/7/commands']);
  });

  it('writes nothing for the commands of this bot once they are registered', async () => {
    // Only what Discord shows of them is looked at, so the services are never called.
    const ours = createCommands({} as CommandServices).map(({ data }) => data);
    expect(ours.length).toBeGreaterThan(0);
    expect(
      (
        await register(
          ours,
          ours.map((data) => normalised(data)),
        )
      ).wrote,
    ).toBe(false);
  });

  it('writes the whole list, once, to where it belongs', async () => {
    for (const [guildId, route] of [
      [undefined, '/applications/1/commands'],
      ['7', '/applications/1/guilds/7/commands'],
    ] as const) {
      const { wrote, requests } = await register(wanted, [], guildId);
      expect(wrote).toBe(true);
      expect(requests.slice(1)).toEqual([{ method: 'PUT', route, body: wanted }]);
    }
  });

  const changed: [string, readonly unknown[]][] = [
    ['a command is missing', [normalised(command)]],
    ['there is one too many', [normalised(command), normalised(bare), normalised({ ...bare, name: 'old' })]],
    ['there are two of a name', [normalised(command), normalised(bare), { ...normalised(bare), type: 2 }]],
    ['the list is empty', []],
    ...(
      [
        ['its name', { name: 'stem' }],
        ['its description', { description: 'Split it' }],
        ['its type', { type: 2 }],
        ['its permissions', { default_member_permissions: '0' }],
        ['the lack of permissions', { default_member_permissions: null }],
        ['its contexts', { contexts: [0, 1] }],
        ['where it can be installed', { integration_types: [0, 1] }],
        ['its age limit', { nsfw: true }],
        ['a translation', { name_localizations: { de: 'spur', id: 'trek' } }],
        ['the Indonesian translation, whose name is "id"', { name_localizations: { de: 'spuren', id: 'x' } }],
        ['a translation too many', { description_localizations: { id: 'Pisahkan lagu' } }],
        ['the number of its options', { options: command.options.slice(1) }],
        ['the order of its options', { options: command.options.toReversed() }],
        ["an option's name", { options: edited(0, { name: 'task' }) }],
        ["an option's description", { options: edited(0, { description: 'x' }) }],
        ["an option's type", { options: edited(0, { type: 4 }) }],
        ['whether an option is required', { options: edited(0, { required: false }) }],
        ["an option's length", { options: edited(0, { max_length: 64 }) }],
        ['whether an option completes itself', { options: edited(0, { autocomplete: true }) }],
        ["an option's choices", { options: edited(1, { choices: [QUALITY.best] }) }],
        [
          "a choice's value",
          { options: edited(1, { choices: [{ name: 'Good', value: 'x' }, QUALITY.best] }) },
        ],
        [
          "a choice's translation",
          {
            options: edited(1, {
              choices: [QUALITY.good, { name: 'Best', value: 'best' }],
            }),
          },
        ],
        ['an option of a sub-command', { options: edited(2, { options: [{ ...CREDITS, min_value: 1 }] }) }],
      ] as const
    ).map(([what, change]): [string, readonly unknown[]] => [
      `${what} differs`,
      [normalised(bare), normalised({ ...command, ...change } as CommandData)],
    ]),
  ];

  it.each(changed)('writes once when %s', async (_what, registered) => {
    const { wrote, requests } = await register(wanted, registered);
    expect(wrote).toBe(true);
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'PUT']);
  });

  it('lets an error of Discord through', async () => {
    const rest = {
      get: () => Promise.reject(new Error('no access')),
      put: () => Promise.reject(new Error('written all the same')),
    };
    await expect(registerCommands(wanted, { rest, applicationId: '1', guildId: undefined })).rejects.toThrow(
      'no access',
    );
  });
});

function edited(index: number, change: object): object[] {
  return command.options.map((option, at) => (at === index ? { ...option, ...change } : option));
}
