import type { Line } from './moment.ts';

/** The words of this mix; none where nobody knows them. */
export async function fetchWords(url: string): Promise<readonly Line[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the answer is ${answer.status}`);
  // Our own server wrote it.
  return ((await answer.json()) as { lines: readonly Line[] }).lines;
}
