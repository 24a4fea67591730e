import { execFileSync } from 'node:child_process';

/** The e2e tests run the bot as its operator does: built, in a process of its own. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
