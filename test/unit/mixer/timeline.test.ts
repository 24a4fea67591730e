import { expect, test } from 'vitest';
import { createTimeline } from '../../../src/mixer/sound/timeline.ts';

test('tells which sample is heard, at each speed, over gaps and jumps', () => {
  const timeline = createTimeline(500);
  expect(timeline.sampleAt(0)).toBe(500);
  timeline.add({ at: 100, from: 500, to: 600, speed: 1 });
  timeline.add({ at: 200, from: 600, to: 700, speed: 0.5 });
  timeline.add({ at: 450, from: 0, to: 100, speed: 2 });
  const heard = [99, 100, 150, 200, 300, 399, 420, 450, 475, 499, 9_000];
  expect(heard.map(timeline.sampleAt)).toEqual([500, 500, 550, 600, 650, 699.5, 700, 0, 50, 98, 100]);
  expect(timeline.end).toBe(500);
});

test('who asks may look back a little, as far as a device is behind', () => {
  const timeline = createTimeline(0);
  for (let nth = 0; nth < 10; nth += 1)
    timeline.add({ at: nth * 10, from: nth * 10, to: nth * 10 + 10, speed: 1 });
  expect([95, 85, 75, 96].map(timeline.sampleAt)).toEqual([95, 85, 75, 96]);
});
