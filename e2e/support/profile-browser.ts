import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureBrowsers } from '../../tools/browsers.mjs';
import { inRepo } from '../../tools/paths.mjs';
import { driverOf } from './playwright-engine.js';
import { Tab } from './tab.js';

const FLAGS = [
  '--headless=new',
  '--no-sandbox', // the tests run as root in containers
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-first-run',
  '--lang=zh-CN',
  '--remote-debugging-port=0',
];

/** A folder in which a browser keeps what it keeps: history, sessions, databases, caches. */
export class Profile {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-profile-'));
  #running: ProfileBrowser | undefined;

  /** Starts the whole browser of today on it, as residents have it: the headless shell keeps less. */
  async start(): Promise<ProfileBrowser> {
    const started = spawn(
      ensureBrowsers().chromium as string,
      [...FLAGS, `--user-data-dir=${this.folder}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true }, // a group of its own: its helpers end with it
    );
    const browser = await chromium.connectOverCDP(await addressOf(started));
    this.#running = new ProfileBrowser(started, browser);
    return this.#running;
  }

  /**
   * The files that hold each of these texts, in UTF-8 or UTF-16; texts that are nowhere are left out. What a running browser
   * takes away meanwhile does not count.
   */
  find(texts: readonly string[]): Readonly<Record<string, readonly string[]>> {
    const found: Record<string, string[]> = {};
    const wanted = texts.map(
      (text) => [text, [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]] as const,
    );
    for (const file of unlessGone(() => this.#files(), [])) {
      const bytes = unlessGone(() => readFileSync(path.join(this.folder, file)), Buffer.of());
      for (const [text, forms] of wanted)
        if (forms.some((form) => bytes.includes(form))) (found[text] ??= []).push(file);
    }
    return found;
  }

  /** Ends the browser, if one still runs on it. */
  async end(): Promise<void> {
    await this.#running?.crash();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #files(): readonly string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)));
  }
}

function unlessGone<Found>(look: () => Found, otherwise: Found): Found {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}

/** A tab of such a browser, and its page. */
export type ProfileTab = Tab & { readonly page: Page };

/** A browser that is running on a profile. */
export class ProfileBrowser {
  readonly #process: ChildProcess;
  readonly #browser: Browser;
  readonly #ended: Promise<void>;
  /** Console errors, exceptions and violations of all its pages. */
  readonly problems: string[] = [];

  constructor(started: ChildProcess, browser: Browser) {
    this.#process = started;
    this.#browser = browser;
    this.#ended = new Promise((resolve) => started.once('exit', () => resolve()));
  }

  /** What is being done in it; rejects once it is gone: of what a killed browser was asked some is waited for without end. */
  whileItRuns<Found>(work: Promise<Found>): Promise<Found> {
    const gone = this.#ended.then(() => Promise.reject(new Error('the browser is gone')));
    return Promise.race([work, gone]);
  }

  /** A new tab. */
  async open(url: string): Promise<Page> {
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('the browser has no profile');
    const page = await context.newPage();
    await page.addInitScript({ path: inRepo('tools', 'page-watch.js') });
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.location().url.endsWith('/favicon.ico')) return;
      if (message.type() === 'error' || /^page-watch violation/.test(message.text()))
        this.problems.push(message.text());
    });
    await page.goto(url);
    return page;
  }

  /** A new tab for one who has only a keyboard. */
  async openTab(base: string, path: string): Promise<ProfileTab> {
    const page = await this.open(base + path);
    const driver = {
      ...driverOf(this.#browser, () => page),
      setOffline: (offline: boolean) => page.context().setOffline(offline),
      problems: () => Promise.resolve([]), // the browser has those of all its pages
      close: () => page.close(),
    };
    return Object.assign(new Tab(driver, base), { page });
  }

  /** The network of all its pages goes, or is back. */
  async setOffline(offline: boolean): Promise<void> {
    await Promise.all(this.#browser.contexts().map((context) => context.setOffline(offline)));
  }

  /** As a power cut: nothing is told to anybody. */
  async crash(): Promise<void> {
    const { exitCode, signalCode, pid } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    process.kill(-(pid as number), 'SIGKILL');
    await this.#ended;
  }

  /** As a resident closes it, who is asked nothing. */
  async quit(): Promise<void> {
    const session = await this.#browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await this.#ended;
  }
}

/** The address of the DevTools server, which the browser names on its standard error. */
function addressOf(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`Chromium opened no DevTools port in 60 s\n${said}`)),
      60_000,
    );
    started.once('exit', (code) => reject(new Error(`Chromium ended with ${String(code)}\n${said}`)));
    started.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\/\/\S+)\s/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
