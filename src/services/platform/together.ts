interface Waiter<Item, Answer> {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

interface TogetherOptions<Item, Answer> {
  /** Resolves to one answer per item, in their order. What rejects is rejected for each of them. */
  run: (items: readonly Item[]) => Promise<readonly Answer[]>;
  /** How many at once. */
  most: number;
}

/**
 * Does together what is asked for while the last batch is still being done: alone, nobody waits for company; under load
 * many share the cost of one.
 */
export function createTogether<Item, Answer>({
  run,
  most,
}: TogetherOptions<Item, Answer>): (item: Item) => Promise<Answer> {
  const waiting: Waiter<Item, Answer>[] = [];
  let isRunning = false;

  async function runAll(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (waiting.length > 0) await runBatch(waiting.splice(0, most));
    isRunning = false;
  }

  async function runBatch(batch: readonly Waiter<Item, Answer>[]): Promise<void> {
    try {
      const answers = await run(batch.map(({ item }) => item));
      // There is one for each item.
      for (const [n, { resolve }] of batch.entries()) resolve(answers[n] as Answer);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      void runAll();
    });
}
