import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
  readonly env?: NodeJS.ProcessEnv;
  /** Hears of the process once it runs, for example to end it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the real command in a process of its own, in English unless told otherwise. */
export async function runCli(args: readonly string[], { env, onStart }: RunOptions = {}): Promise<RunResult> {
  const child = spawn(process.execPath, [await script(), ...args], {
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '', ...env },
  });
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

let made: Promise<string> | undefined;

/** The sources as one script, made once for each test file: each run starts three times as fast as through a loader. */
function script(): Promise<string> {
  return (made ??= bundle());
}

async function bundle(): Promise<string> {
  const outfile = here(`../../dist/test-${process.pid}.mjs`); // where main.js would be
  process.once('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [here('../main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['source'],
    external: ['esbuild'], // finds its program beside itself
    // For the CommonJS packages inside.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return outfile;
}
