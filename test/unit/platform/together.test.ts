import { expect, test } from 'vitest';
import { createTogether } from '../../../src/services/platform/together.ts';

/** Batches that end when the test says so. */
function batches(most = 3) {
  const begun: { items: readonly number[]; end: (error?: Error) => void }[] = [];
  const ask = createTogether<number, string>({
    most,
    run: (items) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) =>
          error ? reject(error) : resolve(items.map((item) => `answer ${item}`));
        begun.push({ items, end });
      }),
  });
  return { begun, ask };
}
const calm = () => new Promise<void>((resolve) => setImmediate(resolve));

test('who comes first waits for nobody; who comes meanwhile goes together, in order, and not too many', async () => {
  const { begun, ask } = batches();
  const answers = [1, 2, 3, 4, 5].map((item) => ask(item));
  expect(begun.map(({ items }) => items)).toEqual([[1]]);
  for (let n = 0; n < 3; n++) {
    begun[n]?.end();
    await calm();
  }
  expect(begun.map(({ items }) => items)).toEqual([[1], [2, 3, 4], [5]]);
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5].map((item) => `answer ${item}`));
});

test('a batch that fails, fails for each in it and for nobody else', async () => {
  const { begun, ask } = batches();
  const [first, second, third] = [ask(1), ask(2), ask(3)];
  begun[0]?.end();
  await calm();
  begun[1]?.end(new Error('the disk is full'));
  await expect(second).rejects.toThrow('the disk is full');
  await expect(third).rejects.toThrow('the disk is full');
  expect(await first).toBe('answer 1');
  const later = ask(4);
  begun[2]?.end();
  expect(await later).toBe('answer 4');
});
