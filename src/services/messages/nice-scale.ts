const STEPS = [1, 2, 5] as const;
const MOST_STEPS = 5;

/** The marks of an axis of whole things that begins at 0: two to six round numbers, the last not below `highest`. */
export function niceScale(highest: number): { top: number; ticks: readonly number[] } {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(highest / MOST_STEPS)));
  const step = (STEPS.find((factor) => highest <= factor * magnitude * MOST_STEPS) ?? 10) * magnitude;
  const count = Math.max(1, Math.ceil(highest / step));
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, n) => n * step) };
}
