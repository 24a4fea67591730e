// Preloaded into a bot of the tests: on SIGUSR2 it reads the file named by DIE_AT, and from then on the process kills
// itself exactly before or after the write that the file names: { "when": "before" | "after", "key", "value" }, the
// latter two as regular expressions.
import { readFileSync } from 'node:fs';
import { Keyv } from 'keyv';

const write = Keyv.prototype.set;
let deadly;

// Nothing runs after this, no handler and no finally.
const die = () => process.kill(process.pid, 'SIGKILL');

Keyv.prototype.set = async function (key, record, ...others) {
  const isDeadly = deadly?.key.test(key) && deadly.value.test(JSON.stringify(record));
  if (isDeadly && deadly.when === 'before') die();
  const written = await write.call(this, key, record, ...others);
  if (isDeadly) die();
  return written;
};

process.on('SIGUSR2', () => {
  const { when, key, value = '' } = JSON.parse(readFileSync(String(process.env.DIE_AT), 'utf8'));
  deadly = { when, key: new RegExp(key), value: new RegExp(value) };
  process.stdout.write(`${JSON.stringify({ msg: 'armed' })}\n`);
});
