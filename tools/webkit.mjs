// Starts WebKitGTK's driver with a screen of its own. MiniBrowser has no headless mode, hence Xvfb.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ensureBrowsers } from './browsers.mjs';

/**
 * Resolves with `{ port, url, capabilities, stop }`. Call `stop` when done; an exiting process stops it too.
 * One session at a time: several windows under one driver hang.
 */
export async function startWebKit() {
  const { webkitDriver, miniBrowser, xvfb } = ensureBrowsers();
  const children = [];
  const settings = smallToolbar();
  const killAll = () => {
    children.forEach((child) => child.kill());
    settings.remove();
  };
  process.once('exit', killAll);
  const stop = async () => {
    process.off('exit', killAll);
    for (const child of children.reverse()) await end(child);
    settings.remove();
  };

  try {
    const screen = startScreen(xvfb);
    children.push(screen.process);
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: await screen.display,
      LIBGL_ALWAYS_SOFTWARE: '1', // no GPU in a container
      NO_AT_BRIDGE: '1', // no accessibility bus either; without this GTK waits for one
      LANG: 'C.UTF-8', // otherwise Chinese text in driver messages is mangled
      XDG_CONFIG_HOME: settings.folder,
    };
    const driver = spawn(webkitDriver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
    children.push(driver);
    const url = `http://127.0.0.1:${port}`;
    await answers(`${url}/status`, driver);
    return { port, url, capabilities: capabilitiesFor(miniBrowser), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function capabilitiesFor(miniBrowser) {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
  };
}

/**
 * MiniBrowser's tool bar keeps its window 447 px wide; phones are narrower. A user's style sheet for GTK, in a
 * folder of settings of its own, makes the bar small. Pages are not drawn by GTK and stay as they are.
 */
function smallToolbar() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-webkit-'));
  mkdirSync(path.join(folder, 'gtk-3.0'));
  const none = 'min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px;';
  const bar = 'toolbar, toolbar *, headerbar, headerbar *, box > button, entry, button, notebook *';
  writeFileSync(path.join(folder, 'gtk-3.0', 'gtk.css'), `${bar} { ${none} }\n`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Xvfb itself picks a free display and writes its number to the file descriptor we name. */
function startScreen(xvfb) {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
  return { process: child, display };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url, child) {
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver does not answer at ${url}`);
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
