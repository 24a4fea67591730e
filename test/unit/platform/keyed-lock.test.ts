import { describe, expect, it } from 'vitest';
import { createKeyedLock } from '../../../src/services/platform/keyed-lock.ts';

/** A task that ends when it is told to, and notes when it begins. */
function gate(log: string[], name: string) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const task = async () => {
    log.push(`${name} begins`);
    await opened;
    log.push(`${name} ends`);
    return name;
  };
  return { task, open };
}

const calm = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the keyed lock', () => {
  it('runs tasks for one key one after the other, in the order of their arrival', async () => {
    const lock = createKeyedLock();
    const log: string[] = [];
    const gates = ['a', 'b', 'c'].map((name) => gate(log, name));
    const results = Promise.all(gates.map(({ task }) => lock('key', task)));
    for (const { open } of gates.toReversed()) {
      open();
      await calm();
    }
    expect(await results).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('runs tasks for different keys side by side', async () => {
    const lock = createKeyedLock();
    const log: string[] = [];
    const [first, second] = [gate(log, 'first'), gate(log, 'second')];
    const running = [lock('one', first.task), lock('two', second.task)];
    await calm();
    expect(log).toEqual(['first begins', 'second begins']);
    second.open();
    expect(await running[1]).toBe('second');
    first.open();
    expect(await running[0]).toBe('first');
  });

  it('goes on after a task that failed, and tells only its own caller', async () => {
    const lock = createKeyedLock();
    const failing = lock('key', () => Promise.reject(new Error('broken')));
    const next = lock('key', async () => 'fine');
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('fine');
  });

  it('goes on after a task that throws before its first promise', async () => {
    const lock = createKeyedLock();
    const failing = lock('key', () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    await expect(lock('key', async () => 'fine')).resolves.toBe('fine');
  });

  it('keeps the order for a task that comes while the last one ends', async () => {
    const lock = createKeyedLock();
    const log: string[] = [];
    const first = lock('key', async () => void log.push('first')).then(() =>
      lock('key', async () => void log.push('third')),
    );
    const second = lock('key', async () => {
      await calm();
      log.push('second');
    });
    await Promise.all([first, second]);
    expect(log).toEqual(['first', 'second', 'third']);
  });
});
