/** A value as lines of JSON for another program. */
export const asJson = (value: unknown): string[] => JSON.stringify(value, null, 2).split('\n');
