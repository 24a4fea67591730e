import type { StoreContents } from '../services/platform/inspect-store.ts';

/** What is in a store, in words. */
export function contentsLine({ records, kinds }: StoreContents): string {
  const { jobs = 0, settings = 0 } = kinds;
  return `${records} records, among them ${jobs} jobs and the rules of ${settings} servers; verified`;
}
