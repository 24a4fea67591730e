import { expect, test } from 'vitest';
import { checkPublicUrl } from '../../../src/cli/doctor/check-public-url.ts';
import { createPublicCheck } from '../../../src/services/separation/public-check.ts';

const SECRET = 'the secret of the bot';

/** The bot, behind any address. */
const bot = async (url: string) => {
  const [nonce = '', token = ''] = new URL(url).pathname.split('/').slice(-2);
  const check = createPublicCheck({ secret: SECRET });
  return check.isAuthentic({ nonce, token })
    ? { status: 200, text: JSON.stringify({ proof: check.proofOf(nonce) }) }
    : { status: 404, text: '' };
};

const options = {
  publicUrl: 'https://stems.example.org',
  upstreamUrl: 'https://api.example.com',
  isRunning: true,
  botSecret: async () => SECRET,
  randomText: () => 'n0nce',
  ask: bot,
  answer: async () => async () => {},
};

test.each<[string, Partial<typeof options>, string, RegExp]>([
  ['leads to the bot', {}, 'ok', /^https:\/\/stems\.example\.org leads to this bot$/],
  [
    'leads to it from here alone',
    { publicUrl: 'http://192.168.1.4' },
    'warning',
    /only from within this network/,
  ],
  [
    'need not lead further, where upstream is as near',
    { publicUrl: 'http://127.0.0.1:80', upstreamUrl: 'http://127.0.0.1:81' },
    'ok',
    /leads to this bot/,
  ],
  [
    'leads to a bot with another secret',
    { botSecret: async () => 'another' },
    'problem',
    /it is not this bot/,
  ],
])('an address that %s', async (_, change, level, detail) => {
  expect(await checkPublicUrl({ ...options, ...change })).toMatchObject({
    level,
    detail: expect.stringMatching(detail),
  });
});

test('without the secret of the running bot nothing can be proved', async () => {
  const found = await checkPublicUrl({ ...options, botSecret: async () => undefined });
  expect(found).toMatchObject({ level: 'warning', detail: expect.stringContaining('cannot be checked') });
});

test('whoever knows no secret is told nothing, and what proves one check proves no other', () => {
  const check = createPublicCheck({ secret: SECRET });
  expect(check.isAuthentic({ nonce: 'a', token: check.pathOf('b').split('/').at(-1) ?? '' })).toBe(false);
  expect(check.isAuthentic({ nonce: 'a', token: check.proofOf('a') })).toBe(false);
  expect(check.proofOf('a')).not.toBe(check.proofOf('b'));
});
