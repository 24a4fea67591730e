import { describe, expect, it } from 'vitest';
import { createSlots } from '../../../src/services/platform/slots.ts';

/** A task that ends when it is told to. */
function stoppable(name: string, log: string[]) {
  let end = () => {};
  const ended = new Promise<string>((resolve) => {
    end = () => resolve(name);
  });
  const task = () => {
    log.push(name);
    return ended;
  };
  return { task, end: () => end() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('slots', () => {
  it('run so many tasks at once, and the others in the order of their arrival', async () => {
    const slots = createSlots(2);
    const log: string[] = [];
    const tasks = ['a', 'b', 'c', 'd'].map((name) => stoppable(name, log));
    const results = Promise.all(tasks.map(({ task }) => slots(task)));
    await turn();
    expect(log).toEqual(['a', 'b']);
    tasks[1]?.end();
    await turn();
    expect(log).toEqual(['a', 'b', 'c']);
    for (const { end } of tasks) end();
    expect(await results).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are free again after a failure', async () => {
    const slots = createSlots(1);
    await expect(slots(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await slots(async () => 1)).toBe(1);
  });

  it('let go of those who no longer want to wait, whose tasks never run', async () => {
    const slots = createSlots(1);
    const log: string[] = [];
    const [first, second, third] = ['a', 'b', 'c'].map((name) => stoppable(name, log));
    const running = slots(first?.task ?? fail);
    const controller = new AbortController();
    const leaving = slots(second?.task ?? fail, controller.signal);
    const staying = slots(third?.task ?? fail);
    controller.abort(new Error('enough'));
    await expect(leaving).rejects.toThrow('enough');
    first?.end();
    third?.end();
    await Promise.all([running, staying]);
    expect(log).toEqual(['a', 'c']);
    await expect(slots(second?.task ?? fail, controller.signal)).rejects.toThrow('enough');
    expect(log).toEqual(['a', 'c']);
  });
});

const fail = (): Promise<string> => Promise.reject(new Error('there is no such task'));
