import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a run of the operator's CLI said. */
export interface CliRun {
  code: number;
  out: string;
  err: string;
}

/** Runs the built CLI in the folder `cwd` with these environment variables and no others. */
export function stemsmith(
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<CliRun> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const options = { cwd, env: { PATH, HOME, ...env }, timeout: 30_000 };
    execFile(process.execPath, [CLI, ...args], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}
