/** A number of ours beside the number that it is compared with, both from the same run. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly measured: number;
  readonly floor: number;
  /** `measured` in terms of `floor`. */
  readonly ratio: number;
  /** What is to be beaten; absent where a number is told for information. */
  readonly goal?: Goal;
}

export interface Goal {
  readonly of: 'ratio' | 'measured';
  readonly is: 'at most' | 'at least';
  readonly value: number;
}

/** Something that has to be exactly so: a bench whose checks do not hold has measured nothing. */
export interface Check {
  readonly what: string;
  readonly found: number;
  readonly expected: number;
}

export interface Outcome {
  readonly rows: readonly Row[];
  /** At least one. */
  readonly checks: readonly Check[];
  readonly notes?: readonly string[];
}

/** Why a bench cannot run here. */
export interface Skipped {
  readonly skipped: string;
}

export interface BenchContext {
  /** As little as shows that the bench works. */
  readonly short: boolean;
  /** Has something done when the bench has ended, the latest first. */
  atEnd(task: () => unknown): void;
  /** Says how far it is. */
  say(line: string): void;
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  /** What it is compared with. */
  readonly floor: string;
  run(context: BenchContext): Promise<Outcome | Skipped>;
}

/** A row with its ratio. */
export function row(given: Omit<Row, 'ratio'>): Row {
  return { ...given, ratio: given.measured / given.floor };
}

export const atMost = (value: number, of: Goal['of'] = 'ratio'): Goal => ({ of, is: 'at most', value });
export const atLeast = (value: number, of: Goal['of'] = 'ratio'): Goal => ({ of, is: 'at least', value });

/** Whether a row beats its goal; `undefined` where it has none. */
export function isReached({ goal, ratio, measured }: Row): boolean | undefined {
  if (goal === undefined) return undefined;
  const value = goal.of === 'ratio' ? ratio : measured;
  return goal.is === 'at most' ? value <= goal.value : value >= goal.value;
}
