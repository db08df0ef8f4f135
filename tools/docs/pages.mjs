// Opens the HTML blocks of a document in Chromium, with the files of the document and the built files beside
// them, under a policy we promise to run under, and looks whether each element shows what it is for.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import os from 'node:os';
import path from 'node:path';
import { startChromium } from '../cdp.mjs';
import { findBrowsers } from '../browsers.mjs';
import { browserFolder } from '../build/outputs.mjs';
import { inRepo } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { answerGateway } from './gateway.mjs';
import { readMarkup } from './markup.mjs';
import { lookAtElements, textOf } from './page-functions.mjs';
import { unreached } from './sheets.mjs';

/**
 * Chromium with a page to parse in, and a copy of the built files, which a build beside it cannot take away.
 * `patienceMs`: how long a page may take to show what it should.
 */
export async function startReader({ patienceMs }) {
  const { headlessShell, chromium } = findBrowsers();
  const built = mkdtempSync(path.join(os.tmpdir(), 'tongban-built-'));
  cpSync(browserFolder, built, { recursive: true });
  const browser = await startChromium(headlessShell ?? chromium);
  const blank = await browser.open();
  return {
    built,
    patienceMs,
    open: (size) => browser.open(size),
    parse: (html) => call(blank, readMarkup, html),
    close: async () => {
      await browser.close();
      rmSync(built, { recursive: true });
    },
  };
}

/** The folder of a page's author: the built files as `tongban/`, a catalogue, and the files of the document. */
export async function authorsFolder(files, built) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-page-'));
  symlinkSync(built, path.join(folder, 'tongban'));
  cpSync(inRepo('examples', 'catalogue', 'catalogue.json'), path.join(folder, 'catalogue.json'));
  for (const [name, code] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(
      path.join(folder, name),
      /\.(js|ts)$/.test(name) ? await bundled(code, name) : withHashes(code, built),
    );
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Scripts that import packages go through a bundler, as they would with their author. */
async function bundled(code, name) {
  if (!/^\s*import .*'[^./]/m.test(code)) return code;
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: inRepo('packages', 'cli'), sourcefile: name },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** Hashes change with each build, so documents write `…`: filled in as a reader would, out of sri.json. */
function withHashes(html, built) {
  const { files } = JSON.parse(readFileSync(path.join(built, 'sri.json'), 'utf8'));
  return html.replace(
    /(src="tongban\/([^"]+)"[^>]*integrity=")sha384-…"/g,
    (_, before, file) => `${before}${files[file]}"`,
  );
}

/** A piece of a page gets what every page has: a head, and the loader if it brings no script of its own. */
export const pageOf = (html, { whole, files }) =>
  whole
    ? html
    : [
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>文档</title>',
        files.length > 0 ? '' : '<script src="tongban/tongban.js" defer></script>',
        `</head><body>${html}</body></html>`,
      ].join('\n');

/** What stands behind the address of a page that is reached from a code. */
const arrivals = { 'rating.html': '#t=k3JxYw-0Zr8_Pq2v' };

/**
 * Opens a page under policies.
 * @param policies names of them, see `POLICIES`
 * @param rules of the style sheets it links, see `readSheet`
 * @param promise what the text around the page promises: `async (visitor) => {}`, throws when it is not so
 * @returns what is wrong, one sentence each
 */
export async function visit(reader, { folder, name, rules, promise, policies = ['strict'] }) {
  const problems = [];
  for (const policy of policies) {
    const server = await serve({ root: folder, policy, onRequest: answerGateway });
    const page = await reader.open({ width: 1100, height: 900 });
    try {
      await page.goto(`${server.url}/${name}${arrivals[name] ?? ''}`);
      const found = [
        ...(await call(page, lookAtElements, reader.patienceMs)),
        ...(await call(page, unreached, rules)),
      ];
      if (promise && found.length === 0)
        await promise(visitorOf(page, server.url, reader.patienceMs)).catch((error) =>
          found.push(error.message),
        );
      const loud = page.messages.filter(({ type }) => type === 'warning').map(({ text }) => text);
      found.push(...page.problems.map(({ kind, text }) => `${kind}: ${text}`), ...loud);
      problems.push(...found.map((problem) => `${policy}: ${problem}`));
    } finally {
      await page.close();
      await server.close();
    }
  }
  return problems;
}

/** What a promise may do on a page. */
function visitorOf(page, url, patienceMs) {
  const text = () => call(page, textOf);
  return {
    url,
    text,
    evaluate: page.evaluate,
    goto: (address) => page.goto(`${url}/${address}`),
    resize: page.resize,
    /** Waits until the page shows all of these words, also those inside elements. */
    shows: async (...words) => {
      const end = Date.now() + patienceMs;
      for (;;) {
        const shown = await text();
        const missing = words.filter((word) => !shown.includes(word));
        if (missing.length === 0) return;
        if (Date.now() > end)
          throw new Error(`it does not show ${missing.map((word) => `“${word}”`).join(', ')}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    /** Waits until an expression holds in the page. */
    until: async (expression, what) => {
      const end = Date.now() + patienceMs;
      while (!(await page.evaluate(expression))) {
        if (Date.now() > end) throw new Error(what);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

const call = (page, action, ...args) =>
  page.evaluate(`(${action})(${args.map((arg) => JSON.stringify(arg)).join()})`);
