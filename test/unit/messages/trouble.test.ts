import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src/errors.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { serverOnly, tooOld, trouble, unknownCommand } from '../../../src/services/messages/trouble.ts';
import { expectInsideLimits, expectToPing } from '../../support/discord-limits.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');

describe('the word of trouble', () => {
  const CODES: (ErrorCode | undefined)[] = ['config', 'store', 'store_in_use', 'corrupt_record', 'upstream'];

  it.each([...CODES, 'discord', 'stopping', undefined] as const)(
    'says what to do, and a reference: %s',
    (code) => {
      const payload = trouble(t, code, '1100000000000000999');
      expect(payload.content).toMatch(
        /[Pp]lease .*\. Nothing was charged\.\n-# Reference 1100000000000000999$/,
      );
      expectInsideLimits(payload);
      expectToPing(payload);
    },
  );

  it.each([
    ['outside of a server', serverOnly],
    ['for a command that is gone', unknownCommand],
    ['for a request that is gone', tooOld],
  ])('is short %s', (_when, say) => {
    expect(say(t).content?.length).toBeLessThan(120);
    for (const reader of READERS) {
      expectInsideLimits(say(reader));
      expectToPing(say(reader));
    }
  });
});
