import { describe, expect, it } from 'vitest';
import { invalidIds } from '../../../src/services/messages/invalid-ids.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { type IdProblem, parseTrackId } from '../../../src/services/separation/ids.ts';
import { expectInsideLimits } from '../../support/discord-limits.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');

describe('the word of wrong ids', () => {
  const problem = (over: Partial<IdProblem>): IdProblem => ({
    field: 'task_id',
    given: 'abc',
    mistake: 'too_short',
    ...over,
  });

  it('names the field, what was typed, what is wrong and how it should look', () => {
    const { content } = invalidIds(t, [problem({ given: '5c79****be8e', mistake: 'masked' })]);
    expect(content?.split('\n')).toEqual([
      'One field needs a correction. Nothing was sent or charged.',
      '',
      '**task_id**: you gave `5c79****be8e`; it has asterisks: that is a shortened example, not a real id. Copy the full id of your song.',
      '-# A task id has 8 to 64 characters: `3e63b4cc88d52611159371f6af5571e7`.',
    ]);
  });

  it('gives an example for each field that it would take itself', () => {
    const { content = '' } = invalidIds(t, [problem({}), problem({ field: 'audio_id' })]);
    expect(content?.startsWith('Two fields need a correction.')).toBe(true);
    const [taskId = '', audioId = ''] = [...(content ?? '').matchAll(/characters: `([^`]+)`/g)].map(
      ([, example]) => example,
    );
    expect(parseTrackId({ taskId, audioId }).ok).toBe(true);
  });

  const MISTAKES = ['masked', 'swapped', 'characters', 'too_short', 'too_long', 'shape'] as const;
  const EVERY = MISTAKES.flatMap((mistake) =>
    (['task_id', 'audio_id'] as const).map((field) => ({ field, mistake })),
  );
  it('says something different for each mistake, of each field where it matters', () => {
    const said = EVERY.map(({ field, mistake }) => invalidIds(t, [problem({ field, mistake })]).content);
    expect(new Set(said).size).toBe(EVERY.length);
    expect(said.join()).not.toContain('undefined');
  });

  it.each([...HOSTILE_TEXTS, 'x'.repeat(6_000)])('lets nothing that was typed do harm (%#)', (given) => {
    for (const reader of READERS) {
      for (const { mistake } of EVERY) {
        const payload = invalidIds(reader, [
          problem({ given, mistake }),
          problem({ field: 'audio_id', given, mistake }),
        ]);
        expectInsideLimits(payload);
        expect(payload.allowed_mentions).toEqual({ parse: [], users: [] });
        expect(payload.content?.split('\n')).toHaveLength(6);
      }
    }
  });
});
