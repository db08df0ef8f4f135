import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.mjs', import.meta.url));

/**
 * The gateway as one starts it on the command line.
 *
 * @param {string} data
 * @returns {Promise<{ url: string, process: import('node:child_process').ChildProcess, ended: Promise<number | null> }>}
 *   rejects with what it says when it does not start
 */
export async function startProcess(data) {
  const child = spawn(process.execPath, [...process.execArgv, main, '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '' },
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = await Promise.race([
    new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${said}`))),
  ]);
  return { url, process: child, ended };
}
