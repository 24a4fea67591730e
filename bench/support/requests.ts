import type { SeparationRequest } from '../../src/services/jobs/request.ts';

const PER_SERVER = 50;

/** The nth request of all, for the track of that number; 50 in a row come from one server. */
export function requestFor(n: number, track: number): SeparationRequest {
  const number = String(track).padStart(12, '0');
  return {
    type: 'separate_vocal',
    track: { taskId: '3e63b4cc88d52611159371f6af5571e7', audioId: `376c687e-d439-42c1-b1e4-${number}` },
    title: 'A song with a title of the usual length',
    isPrivate: false,
    asker: {
      interactionId: String(1_400_000_000_000_000_000n + BigInt(n)),
      applicationId: '1201000000000000001',
      token: 'x'.repeat(200),
      guildId: String(1_300_000_000_000_000_000n + BigInt(Math.floor(n / PER_SERVER))),
      channelId: '1201000000000000201',
      userId: String(1_250_000_000_000_000_000n + BigInt(n % PER_SERVER)),
      roleIds: [],
      languages: { member: 'en', server: 'en' },
      attachmentLimit: 10 * 1024 * 1024,
      arrivedAt: Date.now(),
    },
  };
}
