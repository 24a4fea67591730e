import { describe, expect, it } from 'vitest';
import { UpstreamError, type UpstreamReason } from '../../../src/errors.ts';
import { reasonOfCode } from '../../../src/services/separation/codes.ts';

describe("a code in upstream's envelope", () => {
  it.each<[code: number, atGenerate: UpstreamReason, atDetails: UpstreamReason]>([
    [400, 'invalid', 'invalid'],
    [401, 'unauthorized', 'unauthorized'],
    [402, 'no_credits', 'no_credits'],
    [404, 'wrong_url', 'invalid'],
    [405, 'declined', 'declined'],
    [409, 'invalid', 'invalid'],
    [413, 'invalid', 'invalid'],
    [422, 'invalid', 'invalid'],
    [429, 'no_credits', 'no_credits'],
    [430, 'declined', 'declined'],
    [451, 'source', 'source'],
    [455, 'maintenance', 'maintenance'],
    [500, 'failed', 'failed'],
    [501, 'failed', 'failed'],
    [531, 'failed', 'failed'],
    [0, 'failed', 'failed'],
    [201, 'failed', 'failed'],
    [-1, 'failed', 'failed'],
    [99_999, 'failed', 'failed'],
  ])('%i means %s at generate, %s where a record is looked up', (code, atGenerate, atDetails) => {
    expect(reasonOfCode(code, 'generate')).toBe(atGenerate);
    expect(reasonOfCode(code, 'details')).toBe(atDetails);
    expect(reasonOfCode(code, 'song')).toBe(atDetails);
    expect(reasonOfCode(code, 'credits')).toBe(atGenerate);
  });

  it('may be answered by the same request again only where upstream did not look at the first', () => {
    const codes = [400, 401, 402, 404, 405, 409, 413, 422, 429, 430, 451, 455, 500, 501, 531, 999];
    const retryable = codes.filter((code) => new UpstreamError(reasonOfCode(code, 'generate')).retryable);
    expect(retryable).toEqual([405, 430, 455]);
  });
});
