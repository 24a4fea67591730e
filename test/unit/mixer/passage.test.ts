import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRID, onGrid, passageAt, SPEEDS } from '../../../src/mixer/sound/passage.ts';

const WINDOW = 96 * 1_152;

/** The first passages from `at`. */
function passages(at: number, options: Parameters<typeof passageAt>[1], count = 50) {
  const found = [];
  for (let next = at; found.length < count; ) {
    const passage = passageAt(next, options);
    if (passage === undefined) break;
    found.push(passage);
    next = passage.next;
  }
  return found;
}

const sample = fc.integer({ min: 0, max: 30 * WINDOW }).map(onGrid);

describe('passages', () => {
  test('lie in one window each, and leave nothing out until the end', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 30 * WINDOW }), (at, length) => {
        const found = passages(at, { windowSamples: WINDOW, length, loop: undefined });
        let next = at;
        for (const { window, from, to } of found) {
          expect(from).toBe(next);
          expect(to).toBeGreaterThan(from);
          expect([Math.floor(from / WINDOW), Math.floor((to - 1) / WINDOW)]).toEqual([window, window]);
          next = to;
        }
        expect(next).toBe(Math.max(at, length));
      }),
    );
  });

  test('go around in a loop without ever leaving it, and last a whole number of samples at each speed', () => {
    fc.assert(
      fc.property(sample, sample, sample, (start, one, other) => {
        fc.pre(one !== other);
        const loop = { from: Math.min(one, other), to: Math.max(one, other) };
        fc.pre(start < loop.to);
        const found = passages(start, { windowSamples: WINDOW, length: 31 * WINDOW, loop });
        expect(found).toHaveLength(50);
        for (const [index, { from, to, next }] of found.entries()) {
          expect(to).toBeLessThanOrEqual(loop.to);
          if (index > 31) expect(from).toBeGreaterThanOrEqual(loop.from);
          expect(next).toBe(to === loop.to ? loop.from : to);
          for (const speed of SPEEDS) expect(((to - from) / speed) % 1).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  test('a loop that lies behind is not gone back to', () => {
    const options = { windowSamples: WINDOW, length: 100 * GRID, loop: { from: 0, to: 10 * GRID } };
    expect(passageAt(20 * GRID, options)).toEqual({ window: 0, from: 720, to: 3_600, next: 3_600 });
  });
});

test('every speed fits the grid', () => {
  for (const speed of SPEEDS) expect((GRID / speed) % 1).toBeCloseTo(0, 9);
});
