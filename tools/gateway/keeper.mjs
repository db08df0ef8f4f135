// A gateway in a process of its own, on one folder and one port, that is killed and started again.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRepo } from '../paths.mjs';

const main = inRepo('tools', 'gateway', 'main.mjs');

/** Keeps a gateway on this folder. */
export class GatewayKeeper {
  kills = 0;
  refusals = 0;
  /** Its address; the same after every start. */
  url = '';
  #port = 0;
  #running;
  #data;
  #settings;
  #databaseUrl;

  /**
   * @param {string} data folder of the gateway
   * @param {string} settings file with what the department says of its ratings
   * @param {string} [databaseUrl] of a PostgreSQL; without it the database is in the folder
   */
  constructor(data, settings, databaseUrl = '') {
    this.#data = data;
    this.#settings = settings;
    this.#databaseUrl = databaseUrl;
  }

  /** Of the process that runs. */
  get pid() {
    return this.#running.child.pid;
  }

  async start() {
    const started = this.#spawn(this.#port);
    this.url = await started.ready;
    this.#port = Number(new URL(this.url).port);
    this.#running = started;
  }

  /** As a power cut, and on again. */
  async kill() {
    const { child, ended } = this.#running;
    child.kill('SIGKILL');
    await ended;
    this.kills += 1;
    await this.start();
  }

  /** Starts a second one on the same folder while the first lives. It must be refused. */
  async startSecond() {
    const second = this.#spawn(0);
    const said = await second.ready.then(
      async () => {
        second.child.kill('SIGKILL');
        await second.ended;
        return 'it started';
      },
      ({ message }) => message,
    );
    if (!/in use by process/.test(said)) throw new Error(`a second gateway was not refused: ${said}`);
    this.refusals += 1;
  }

  /** Told to end, it ends in order. */
  async stop() {
    if (!this.#running) return;
    this.#running.child.kill('SIGTERM');
    await this.#running.ended;
    this.#running = undefined;
  }

  #spawn(port) {
    const words = [main, String(port), this.#data, this.#settings];
    const child = spawn(process.execPath, [...process.execArgv, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: this.#databaseUrl },
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-4_000)));
    const ended = new Promise((resolve) => child.once('close', resolve));
    const ready = Promise.race([
      new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
      ended.then((code) => Promise.reject(new Error(`ended with ${String(code)}: ${said}`))),
    ]);
    return { child, ended, ready };
  }
}
