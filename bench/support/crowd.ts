import type { World } from '../../sandbox/discord/world.ts';

const ROLES = 8;
const CHANNELS = 12;
const BOT = { id: '1201000000000000001', username: 'Stemsmith' };
const OWNER = { id: '1201000000000000014', username: 'rex', displayName: 'Rex' };

/** A world of so many servers, each with the roles and channels of a small community. */
export function crowdOf(count: number): World {
  let last = 1_202_000_000_000_000_000n;
  const nextId = () => String(++last);
  const guilds = Array.from({ length: count }, (_, index) => ({
    id: nextId(),
    name: `Community ${index + 1}`,
    owner: OWNER.username,
    everyone: ['ViewChannel', 'SendMessages'] as const,
    roles: Array.from({ length: ROLES }, (_, role) => ({
      id: nextId(),
      name: `Role ${role + 1}`,
      permissions: ['ViewChannel'] as const,
    })),
    members: { [OWNER.username]: [], [BOT.username]: [] },
    channels: Array.from({ length: CHANNELS }, (_, channel) => ({
      id: nextId(),
      name: `channel-${channel + 1}`,
      topic: 'What this channel is for',
    })),
  }));
  return { bot: BOT, people: [OWNER], guilds };
}
