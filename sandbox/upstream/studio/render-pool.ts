import { Worker } from 'node:worker_threads';
import type { RenderJob, RenderReply } from './jobs.ts';

/** Threads that render, so that the servers beside them stay quick. */
export interface RenderPool {
  /** Queues a job; rejects when it fails or when the pool is closed before it is done. */
  run<Kind extends RenderJob['kind']>(
    job: Extract<RenderJob, { kind: Kind }>,
  ): Promise<Extract<RenderReply, { kind: Kind }>>;
  close(): Promise<void>;
}

interface Task {
  readonly job: RenderJob;
  resolve(reply: RenderReply): void;
  reject(error: Error): void;
}

/** Starts up to `size` threads, each when there is work for it and nobody idle. Idle ones keep no process alive. */
export function createRenderPool({ size }: { size: number }): RenderPool {
  const queue: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();
  let closed = false;

  const start = () => {
    const worker = new Worker(new URL('./start-render-worker.mjs', import.meta.url), { execArgv: [] });
    const leave = (error: Error) => {
      const task = busy.get(worker);
      busy.delete(worker);
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
      task?.reject(error);
      dispatch();
    };
    worker.on('error', leave);
    worker.on('exit', () => leave(new Error('the rendering thread ended')));
    worker.on('message', (reply: RenderReply) => {
      const task = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      worker.unref();
      if (reply.kind === 'failed') task?.reject(new Error(reply.message));
      else task?.resolve(reply);
      dispatch();
    });
    return worker;
  };

  const dispatch = () => {
    while (queue.length > 0 && !closed) {
      const worker = idle.pop() ?? (busy.size < size ? start() : undefined);
      const task = worker && queue.shift();
      if (!worker || !task) return;
      busy.set(worker, task);
      worker.ref();
      worker.postMessage(task.job);
    }
  };

  return {
    run<Kind extends RenderJob['kind']>(job: Extract<RenderJob, { kind: Kind }>) {
      return new Promise<Extract<RenderReply, { kind: Kind }>>((resolve, reject) => {
        if (closed) return reject(new Error('the rendering threads are closed'));
        queue.push({
          job,
          // A thread answers a job with a reply of the same kind (render-worker.ts).
          resolve: (reply) => resolve(reply as Extract<RenderReply, { kind: Kind }>),
          reject,
        });
        dispatch();
      });
    },
    async close() {
      closed = true;
      for (const task of queue.splice(0)) task.reject(new Error('the rendering threads are closed'));
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}
