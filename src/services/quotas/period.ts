const DAY_MS = 86_400_000;

/** A UTC day: its key (`2026-11-23`) and when (epoch ms) the next one begins. */
export interface Period {
  key: string;
  resetsAt: number;
}

/** The UTC day of a moment (epoch ms). */
export function utcDay(moment: number): Period {
  const start = Math.floor(moment / DAY_MS) * DAY_MS;
  return { key: new Date(start).toISOString().slice(0, 10), resetsAt: start + DAY_MS };
}
