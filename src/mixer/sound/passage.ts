/** A stretch of the song that is scheduled at once: samples `from` to `to`, all within one decoded window. */
export interface Passage {
  window: number;
  from: number;
  to: number;
  /** Where the next one begins. */
  next: number;
}

/** A section that is repeated, in samples. */
export interface Loop {
  from: number;
  to: number;
}

/** The speeds that are offered, each a fraction whose numerator divides the grid. */
export const SPEEDS = [0.5, 0.6, 0.75, 0.8, 0.9, 1, 1.2, 1.5] as const;
/** Whatever begins or ends at a multiple of so many samples lasts a whole number of them at every speed. */
export const GRID = 36;

export const onGrid = (sample: number): number => Math.round(sample / GRID) * GRID;

/**
 * The passage that begins at `at`, or `undefined` at the end of the song. Passages follow each other without a gap, and
 * begin on the grid, so that one joins the next exactly whatever the speed.
 */
export function passageAt(
  at: number,
  { windowSamples, length, loop }: { windowSamples: number; length: number; loop: Loop | undefined },
): Passage | undefined {
  const isInside = loop !== undefined && at < loop.to;
  const end = isInside ? Math.min(loop.to, length) : length;
  if (at >= end) return undefined;
  const window = Math.floor(at / windowSamples);
  const to = Math.min(end, (window + 1) * windowSamples);
  return { window, from: at, to, next: isInside && to === end ? loop.from : to };
}
