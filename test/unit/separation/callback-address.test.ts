import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCallbackAddress } from '../../../src/services/separation/callback-address.ts';

const publicUrl = 'https://stems.example.org/bot';
const secret = 'a-secret-of-the-tests';
const address = createCallbackAddress({ publicUrl, secret, webhookHmacKey: undefined });
const tokenOf = (jobId: string) => address.of(jobId).split('/').at(-1) ?? '';

describe('the address that upstream calls back', () => {
  it('names the job and carries a token that no other secret makes', () => {
    expect(address.of('9x2k')).toMatch(/^https:\/\/stems\.example\.org\/bot\/callbacks\/9x2k\/[\w-]{43}$/);
    expect(address.of('9x2k')).toBe(address.of('9x2k'));
    const other = createCallbackAddress({ publicUrl, secret: `${secret}!`, webhookHmacKey: undefined });
    expect(other.of('9x2k')).not.toBe(address.of('9x2k'));
  });

  it('leads nowhere when upstream cannot reach us', () => {
    const unreachable = createCallbackAddress({ publicUrl: undefined, secret, webhookHmacKey: undefined });
    expect(unreachable.of('9x2k')).toBe('https://callback.invalid/');
  });

  it('is authentic with its own token', () => {
    expect(address.isAuthentic({ jobId: '9x2k', token: tokenOf('9x2k') })).toBe(true);
  });

  it.each([
    ['the token of another job', tokenOf('9x2l')],
    ['no token', ''],
    ['a token that is cut', tokenOf('9x2k').slice(0, -1)],
    ['a token with more behind it', `${tokenOf('9x2k')}A`],
    ['a token in the wrong case', tokenOf('9x2k').toLowerCase()],
    ['a token of the same length', 'x'.repeat(43)],
    ['a text of as many letters but more bytes', 'é'.repeat(43)],
  ])('is not authentic with %s', (_what, token) => {
    expect(address.isAuthentic({ jobId: '9x2k', token })).toBe(false);
  });
});

describe("upstream's signature", () => {
  const key = 'webhook-key';
  const now = 1_753_782_937_250;
  const seconds = Math.floor(now / 1000);
  const signed = createCallbackAddress({ publicUrl, secret, webhookHmacKey: key });
  const headers = (time: number | string, id = 'sep-1', with_ = key) => ({
    'x-webhook-timestamp': String(time),
    'x-webhook-signature': createHmac('sha256', with_).update(`${id}.${time}`).digest('base64'),
  });

  it('is not asked for without a key', () => {
    expect(address.isSigned('sep-1', {}, now)).toBe(true);
  });

  it.each([
    ['now', 0],
    ['five minutes ago', -299],
    ['by a clock that is five minutes fast', 300],
  ])('is valid when it was made %s', (_when, offset) => {
    expect(signed.isSigned('sep-1', headers(seconds + offset), now)).toBe(true);
  });

  it.each([
    ['made long ago', headers(seconds - 301)],
    ['made in the far future', headers(seconds + 302)],
    ['made for another separation', headers(seconds, 'sep-2')],
    ['made with another key', headers(seconds, 'sep-1', 'other-key')],
    ['moved to another time', { ...headers(seconds), 'x-webhook-timestamp': String(seconds + 1) }],
    ['missing', { 'x-webhook-timestamp': String(seconds) }],
    ['empty', { ...headers(seconds), 'x-webhook-signature': '' }],
    ['without a time', { 'x-webhook-signature': headers(seconds)['x-webhook-signature'] }],
    ['given twice', { ...headers(seconds), 'x-webhook-signature': ['a', 'b'] }],
    ['of a time in milliseconds', headers(now)],
    ['of a time that is no number', headers('soon')],
    ['of a time in another notation', headers(`${seconds}.0`)],
    ['of no time', headers('')],
    ['of a negative time', headers(-seconds)],
  ])('is not valid when it is %s', (_what, given) => {
    expect(signed.isSigned('sep-1', given, now)).toBe(false);
  });
});
