import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTrackId } from '../../src/services/separation/ids.ts';
import { decodeTrack, encodeTrack } from '../../src/services/separation/track-code.ts';

const taskId = fc.stringMatching(/^[\w-]{8,64}$/);

test('every track comes back from its code, which fits into a custom id', () => {
  fc.assert(
    fc.property(taskId, fc.uuid(), (task, audioId) => {
      const code = encodeTrack({ taskId: task, audioId });
      expect(code).toMatch(/^[\w-]{30,86}$/);
      expect(decodeTrack(code)).toEqual({ taskId: task, audioId });
    }),
  );
});

test('what can be read as a code is exactly what its track is written as', () => {
  const near = fc.tuple(fc.stringMatching(/^[\w-]{22}$/), taskId).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 120 }), near), (text) => {
      const track = decodeTrack(text);
      if (track === undefined) return;
      expect(encodeTrack(track)).toBe(text);
      expect(parseTrackId(track)).toEqual({ ok: true, track });
    }),
  );
});
