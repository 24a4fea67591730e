/** A repeatable source of chance: the same seed gives the same sequence on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  unit(): number;
  /** From -1 up to, but not including, 1: one sample of white noise. */
  noise(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** One of `options`; throws a RangeError when there is none. */
  pick<Option>(options: readonly Option[]): Option;
}

function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state;
}

/** Mulberry32, started from an FNV-1a hash of `seed`. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    noise: () => unit() * 2 - 1,
    integer,
    pick(options) {
      const option = options[integer(0, options.length - 1)];
      if (option === undefined) throw new RangeError('nothing to pick from');
      return option;
    },
  };
}
