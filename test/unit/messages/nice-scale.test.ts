import { describe, expect, it } from 'vitest';
import { niceScale } from '../../../src/services/messages/nice-scale.ts';

describe('the axis', () => {
  it.each([
    [0, [0, 1]],
    [0.5, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [10, [0, 2, 4, 6, 8, 10]],
    [11, [0, 5, 10, 15]],
    [250, [0, 50, 100, 150, 200, 250]],
    [251, [0, 100, 200, 300]],
    [501, [0, 200, 400, 600]],
    [9_999, [0, 2_000, 4_000, 6_000, 8_000, 10_000]],
  ])('of %d has the marks %j', (highest, ticks) => {
    expect(niceScale(highest)).toEqual({ top: ticks.at(-1), ticks });
  });

  it('has two to six marks and room for the highest value, whatever that is', () => {
    for (let highest = 1; highest < 1e18; highest = highest * 1.07 + 1) {
      const { top, ticks } = niceScale(highest);
      expect(top).toBeGreaterThanOrEqual(highest);
      expect(highest).toBeGreaterThan(top * 0.39);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });
});
