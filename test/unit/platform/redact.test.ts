import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../src/services/platform/redact.ts';

const MASK = '[redacted]';
const redact = createRedactor(['known-secret-value', undefined, '']);
/** `value`, as JSON within JSON within … */
const nested = (value: unknown, depth: number): string =>
  depth === 0 ? JSON.stringify(value) : JSON.stringify({ body: nested(value, depth - 1) });
const unnested = (line: string, depth: number): unknown =>
  depth === 0 ? JSON.parse(line) : unnested(JSON.parse(line).body, depth - 1);

describe('a log line', () => {
  it('stays as it is when it tells nothing', () => {
    const line = JSON.stringify({
      level: 30,
      jobId: '9x2k',
      url: 'https://discord.com/api/v10/channels/1/messages/2',
      text: 'a "token" of thanks: \\ {"tracks":2,"names":["a","b"]}',
      msg: 'ready',
    });
    expect(redact(line)).toBe(line);
  });

  it('loses a known secret wherever it stands', () => {
    const line = JSON.stringify({ a: { b: ['x known-secret-value y'] }, 'known-secret-value': 1 });
    expect(JSON.parse(redact(line))).toEqual({ a: { b: [`x ${MASK} y`] }, [MASK]: 1 });
  });

  it.each(['with "quotes"', 'back\\slash', 'line\nbreak', 'é$&$1', '"'.repeat(3)])(
    'loses a known secret %j in every spelling',
    (secret) => {
      const blank = createRedactor([secret]);
      for (const depth of [0, 1]) {
        const clean = blank(nested({ text: `<${secret}>`, rest: 1 }, depth));
        expect(unnested(clean, depth)).toEqual({ text: `<${MASK}>`, rest: 1 });
      }
    },
  );

  it('loses the whole of a secret of which another is a part', () => {
    expect(createRedactor(['abc', 'abcdef'])('"abcdef abc"')).toBe(`"${MASK} ${MASK}"`);
  });

  const NAMES = ['token', 'DISCORD_TOKEN', 'access_token', 'Authorization', 'apiKey', 'api_key', 'apikey'];
  const MORE = ['client_secret', 'password', 'X-Webhook-Signature', 'callbackSecret', 'interactionToken'];

  it.each([...NAMES, ...MORE])('loses what the field %s holds, at every depth', (name) => {
    for (const depth of [0, 1, 2, 3]) {
      const value = { a: [{ [name]: 'hush' }], after: 'kept' };
      expect(unnested(redact(nested(value, depth)), depth)).toEqual({ a: [{ [name]: MASK }], after: 'kept' });
    }
  });

  it.each([
    'hush"hush',
    'hush\\',
    'hush\\\\',
    '\\"hush',
    'hush","x":"hush',
    '{"hush":"hush"}',
    '\nhush',
    '',
    '\\',
    '"',
  ])('loses a value with quotes and backslashes whole, and nothing behind it: %j', (secret) => {
    for (const depth of [0, 1, 2]) {
      const value = { token: secret, after: 'kept', last: { signature: secret } };
      const clean = redact(nested(value, depth));
      expect(unnested(clean, depth)).toEqual({ token: MASK, after: 'kept', last: { signature: MASK } });
    }
  });

  it('loses the value of a header that is given as a list', () => {
    const line = JSON.stringify({ headers: { 'x-webhook-signature': ['hush'], accept: ['json'] } });
    expect(JSON.parse(redact(line))).toEqual({
      headers: { 'x-webhook-signature': [MASK], accept: ['json'] },
    });
  });

  it('loses the rest of a text that was cut within a secret, and stays JSON', () => {
    const text = '{"token": "hush-and-then-the-body-was-cu';
    const line = JSON.stringify({ err: { message: `no JSON: ${text}` }, msg: 'x' });
    expect(JSON.parse(redact(line))).toEqual({
      err: { message: `no JSON: {"token": "${MASK}` },
      msg: 'x',
    });
  });

  it.each([
    ['/webhooks/123/aW50.ZX-J_a~%3D/messages/@original', `/webhooks/123/${MASK}/messages/@original`],
    [
      'https://discord.com/api/v10/interactions/123/hush/callback?a=b',
      `…/interactions/123/${MASK}/callback?a=b`,
    ],
    ['https://stems.example.org/callbacks/9x2k/hush-_1', `…/callbacks/9x2k/${MASK}`],
    ['two: /callbacks/a/hush and /callbacks/b/hush', `two: /callbacks/a/${MASK} and /callbacks/b/${MASK}`],
  ])('loses the token in the address %s', (given, expected) => {
    const clean = JSON.parse(redact(JSON.stringify({ a: { url: given } }))).a.url;
    expect(clean.replace(/^https:.*(?=\/(interactions|callbacks))/, '…')).toBe(expected);
  });

  it('is cleaned in a time that grows with its length only', () => {
    const line = JSON.stringify({ a: '"token":"'.repeat(20_000), b: `"${'token-'.repeat(20_000)}` });
    expect(redact(line).length).toBeLessThan(line.length * 3);
  }, 2_000);
});
