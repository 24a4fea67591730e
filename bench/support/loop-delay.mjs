// Preloaded into a bot: on SIGUSR2 it says how long its event loop was held up since the last time, and begins anew.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 1;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();
process.on('SIGUSR2', () => {
  const inMs = (nanoseconds) => nanoseconds / 1e6;
  const { count, max } = delays;
  const said = { msg: 'event loop', count, p99: inMs(delays.percentile(99)), max: inMs(max) };
  process.stdout.write(`${JSON.stringify(said)}\n`);
  delays.reset();
});
