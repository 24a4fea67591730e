import type { SettingStore } from './setting-store.ts';

/** One button for a loop: its beginning, its end, and away with it. */
export interface LoopMarks {
  /** Where the loop will begin, while its end is still to be set. */
  readonly start: number | undefined;
  press(): void;
}

const SHORTEST_S = 0.25;

export function createLoopMarks({ setting, time }: { setting: SettingStore; time: () => number }): LoopMarks {
  let start: number | undefined;
  return {
    get start() {
      return start;
    },
    press() {
      const now = time();
      if (setting.now.loop !== undefined) {
        start = undefined;
        setting.change({ loop: undefined });
      } else if (start === undefined) start = now;
      else {
        const [from, to] = [Math.min(start, now), Math.max(start, now, Math.min(start, now) + SHORTEST_S)];
        start = undefined;
        setting.change({ loop: { from, to } });
      }
    },
  };
}
