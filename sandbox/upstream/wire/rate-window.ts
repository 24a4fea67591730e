/** An account's limit on requests: so many in any ten seconds. Refused requests do not count. */
export interface RateWindow {
  /** Takes a place in the window; false when it is full. */
  take(): boolean;
  setLimit(requests: number): void;
  readonly limit: number;
}

const windowMs = 10_000;

export function createRateWindow({ limit, now }: { limit: number; now: () => number }): RateWindow {
  let requests = limit;
  let taken: number[] = [];
  return {
    take() {
      const at = now();
      taken = taken.filter((earlier) => at - earlier < windowMs);
      if (taken.length >= requests) return false;
      taken.push(at);
      return true;
    },
    setLimit(next) {
      requests = next;
    },
    get limit() {
      return requests;
    },
  };
}
