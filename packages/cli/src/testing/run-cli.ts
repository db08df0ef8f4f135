import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** A plugin with an importer named `plain`. */
export const plainPlugin = here('./plain-importer.mjs');

/** How a run of the command ended. */
export interface RunResult {
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given beside its arguments. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Hears of the process once it runs, for example to end it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the real command in a process of its own, from its sources, in English unless told otherwise. */
export function runCli(args: readonly string[], { cwd, env, onStart }: RunOptions = {}): Promise<RunResult> {
  // Under its address, since the folder a run works in may not see the workspace's packages.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = spawn(
    process.execPath,
    ['--conditions=source', `--import=${tsx}`, here('../main.ts'), ...args],
    {
      env: { ...process.env, LC_ALL: 'C', NO_COLOR: '', ...env },
      ...(cwd === undefined ? {} : { cwd }),
    },
  );
  onStart?.(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ ended: signal ?? code, stdout, stderr }));
  });
}
