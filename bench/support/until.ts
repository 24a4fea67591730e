import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MS = 1;

/** Resolves as soon as `isSo`. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(LOOK_AGAIN_MS);
}
