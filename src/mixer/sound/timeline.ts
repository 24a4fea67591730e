/** Which sample is heard when: what was scheduled, in order. Times are frames of the audio context. */
export interface Timeline {
  add(entry: Scheduled): void;
  /** The sample that is heard at `at`; in a gap, the last one before it. */
  sampleAt(at: number): number;
  /** When what is scheduled ends. */
  readonly end: number;
}

export interface Scheduled {
  at: number;
  from: number;
  to: number;
  speed: number;
}

/** A timeline that rests at `start` until something is scheduled. */
export function createTimeline(start: number): Timeline {
  let entries: Scheduled[] = [];
  const endOf = ({ at, from, to, speed }: Scheduled) => at + (to - from) / speed;
  return {
    add(entry) {
      entries = [...entries, entry];
    },
    sampleAt(at) {
      const current = entries.findLastIndex((entry) => entry.at <= at);
      const entry = entries[current];
      if (entry === undefined) return entries[0]?.from ?? start;
      // What has passed is not needed again; but who asks may look back a little.
      entries = entries.slice(Math.max(0, current - 2));
      return Math.min(entry.to, entry.from + (at - entry.at) * entry.speed);
    },
    get end() {
      const last = entries.at(-1);
      return last === undefined ? 0 : endOf(last);
    },
  };
}
