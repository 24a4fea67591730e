/** An exponential delay in ms with jitter: between half and all of `first * 2^attempts`, at most `longest`. */
export function backoff(
  attempts: number,
  options: { first: number; longest: number; random: () => number },
): number {
  const full = Math.min(options.first * 2 ** attempts, options.longest);
  return Math.round(full * (0.5 + options.random() / 2));
}
