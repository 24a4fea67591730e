import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process of the sandbox: what it says, and how it ends. */
export interface Child {
  readonly pid: number;
  /** Resolves with the first line for which `isIt` is true; rejects when the process ends before. */
  line(isIt: (line: string) => boolean): Promise<string>;
  /** Every line so far, of both outputs. */
  readonly lines: readonly string[];
  /** Resolves with the exit code, or with `null` if a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Sends SIGTERM, and SIGKILL if the process is still there after `patienceMs` (default 12,000). */
  stop(patienceMs?: number): Promise<number | null>;
  kill(): Promise<void>;
}

export interface ChildOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  /** All of its environment, besides PATH and HOME. */
  readonly env: Readonly<Record<string, string>>;
  /** Ctrl-C in a terminal strikes every process of its group; a child of its own group hears of it from us alone. */
  readonly ownGroup?: boolean;
  readonly onLine?: (line: string) => void;
}

/** Starts a Node process that ends with us at the latest. */
export function startChild({ args, cwd, env, ownGroup = false, onLine }: ChildOptions): Child {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH, HOME, ...env },
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
      for (const listener of listeners) listener(line);
    });
  }
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const exited = exitOf(child).finally(() => process.off('exit', endWithUs));

  return {
    pid: child.pid ?? 0,
    lines,
    exited,
    line: (isIt) =>
      new Promise((resolve, reject) => {
        const found = lines.find(isIt);
        if (found !== undefined) return resolve(found);
        const listener = (line: string) => {
          if (!isIt(line)) return;
          listeners.delete(listener);
          resolve(line);
        };
        listeners.add(listener);
        void exited.then((code) => reject(new Error(`ended with ${code}:\n${lines.slice(-20).join('\n')}`)));
      }),
    async stop(patienceMs = 12_000) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      const code = await exited;
      clearTimeout(timer);
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close');
  return typeof code === 'number' ? code : null;
}
