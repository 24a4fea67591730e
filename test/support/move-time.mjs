// Preloaded into a bot of the tests: the bot's clock can be moved on from outside, so that no test has to sit out
// its minutes. The file named by TEST_CLOCK holds how many milliseconds are skipped in all; SIGUSR2 has it read again.
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const realNow = Date.now;
const realWait = timers.setTimeout;
const sleepers = new Set();
let skipped = 0;

function read() {
  skipped = Number(readFileSync(String(process.env.TEST_CLOCK), 'utf8'));
  for (const sleeper of sleepers) sleeper.abort();
  process.stdout.write(`${JSON.stringify({ msg: 'the clock was moved', skipped })}\n`);
}

/** As the real one, but who is due when the clock has moved wakes up at once. */
async function wait(ms, value, options = {}) {
  const wakeAt = Date.now() + ms;
  for (;;) {
    const moved = new AbortController();
    sleepers.add(moved);
    const signal = options.signal ? AbortSignal.any([options.signal, moved.signal]) : moved.signal;
    try {
      return await realWait(Math.max(wakeAt - Date.now(), 0), value, { ...options, signal });
    } catch (error) {
      if (options.signal?.aborted || !moved.signal.aborted) throw error;
      if (Date.now() >= wakeAt) return value;
    } finally {
      sleepers.delete(moved);
    }
  }
}

Date.now = () => realNow() + skipped;
timers.setTimeout = wait;
syncBuiltinESMExports();
AbortSignal.timeout = (ms) => {
  const late = new AbortController();
  const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  void wait(ms, undefined, { ref: false }).then(() => late.abort(reason));
  return late.signal;
};
process.on('SIGUSR2', read);
read();
