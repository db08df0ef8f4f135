import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBrowsers } from '../browsers.mjs';
import { launchChromium } from '../cdp.mjs';
import { inRepo } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { BUNDLERS } from './bundlers.mjs';
import { installPacked } from './empty-folder.mjs';
import { filesLedTo } from './files-led-to.mjs';
import { PACKAGES } from './packages.mjs';

const FIXTURES = inRepo('tools', 'publish', 'fixtures');
const CATALOGUE = inRepo('examples', 'catalogue', 'catalogue.json');

let host;
before(async () => {
  host = await installPacked();
});
after(() => host?.remove());

const installed = (name) => host.inFolder('node_modules', '@tongban', name);
const manifest = (name) => JSON.parse(readFileSync(path.join(installed(name), 'package.json'), 'utf8'));
const filesOf = (name) =>
  readdirSync(installed(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(installed(name), path.join(entry.parentPath, entry.name)));

/** Entry points with code, as a host writes them: `@tongban/core/check`. */
const entriesOf = (name) =>
  Object.entries(manifest(name).exports).flatMap(([entry, target]) =>
    target.types ? [path.posix.join('@tongban', name, entry)] : [],
  );

describe('a published package', () => {
  for (const name of PACKAGES) {
    it(`of ${name} holds every file its entry points lead to`, () => {
      assert.deepEqual(
        filesLedTo(installed(name)).filter((file) => !existsSync(path.join(installed(name), file))),
        [],
      );
    });

    it(`of ${name} carries its licence and notice, and no tests`, () => {
      // What core has for testing is public, and so is the reader of semantic trees: for those who extend or render.
      const forOurTests = name === 'core' ? /\.test\.|\.mts$/ : /\.test\.|\/testing\/(?!semantic)/;
      const files = filesOf(name);
      assert.ok(files.includes('LICENSE') && files.includes('NOTICE'));
      assert.deepEqual(
        files.filter((file) => forOurTests.test(file)),
        [],
      );
    });

    it(`of ${name} has the source of every file a debugger shows`, () => {
      const maps = filesOf(name).filter((file) => /^dist\/.*\.map$/.test(file));
      const missing = maps.filter((file) => {
        const { sources } = JSON.parse(readFileSync(path.join(installed(name), file), 'utf8'));
        return sources.some((source) => !existsSync(path.join(installed(name), path.dirname(file), source)));
      });
      assert.ok(maps.length > 0);
      assert.deepEqual(missing, []);
    });

    it(`of ${name} offers hosts no TypeScript of ours to compile`, () => {
      assert.doesNotMatch(JSON.stringify(manifest(name).exports), /"source"|\.\/src\/[^"]*\.ts"/);
    });

    it(`of ${name} runs nothing where it is installed`, () =>
      assert.equal(manifest(name).scripts, undefined));

    it(`of ${name} has a page of its own whose links all lead somewhere`, () => {
      const links = readFileSync(path.join(installed(name), 'README.md'), 'utf8').matchAll(/\]\(([^)#]+)/g);
      assert.deepEqual(
        [...links]
          .map(([, link]) => link)
          .filter((link) => !/^https:/.test(link) && !existsSync(path.join(installed(name), link))),
        [],
      );
    });
  }
});

describe('in Node, the packed', () => {
  const node = (...args) => host.run(process.execPath, args);

  for (const name of ['core', 'adapters', 'elements']) {
    it(`${name} can be imported by every entry point`, async () => {
      // What reads pages for tests needs a package of its own choice, an optional peer.
      const entries = entriesOf(name).filter((entry) => !entry.includes('/elements/testing/'));
      const script = `for (const entry of ${JSON.stringify(entries)}) await import(entry)`;
      assert.deepEqual(await node('--input-type=module', '--eval', script), { code: 0, output: '' });
      assert.ok(entries.length > 0);
    });
  }

  it('core reads and checks a catalogue, and adapters import one', async () => {
    cpSync(CATALOGUE, host.inFolder('catalogue.json'));
    cpSync(inRepo('packages', 'adapters', 'fixtures', 'guangdong.json'), host.inFolder('guangdong.json'));
    cpSync(path.join(FIXTURES, 'node', 'use.mjs'), host.inFolder('use.mjs'));
    const { code, output } = await node('use.mjs');
    assert.equal(code, 0, output);
    const { items, imported, ...rest } = JSON.parse(output);
    assert.ok(items > 0 && imported > 0);
    assert.deepEqual(rest, { issues: [], findings: [], broken: ['/publisher'], importer: 'guangdong' });
  });

  it('command line checks a catalogue: 0 when it is fine, 1 when not', async () => {
    cpSync(CATALOGUE, host.inFolder('fine.json'));
    const { items, ...rest } = JSON.parse(readFileSync(CATALOGUE, 'utf8'));
    writeFileSync(host.inFolder('faulty.json'), JSON.stringify({ ...rest, items: [...items, items[0]] }));
    const check = (file) => host.run('npx', ['--no-install', 'tongban', 'check', file, '--lang', 'en']);
    const [fine, faulty] = await Promise.all([check('fine.json'), check('faulty.json')]);
    assert.equal(fine.code, 0, fine.output);
    assert.equal(faulty.code, 1, faulty.output);
  });
});

describe('for a strict compiler, the packed types', () => {
  const strict = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
  };
  const bundler = { module: 'esnext', moduleResolution: 'bundler' };
  const node = { module: 'nodenext', moduleResolution: 'nodenext' };

  /** What the compiler says of a host with this fixture and these further files. */
  function compile(folder, { options, fixture, files = {} }) {
    mkdirSync(host.inFolder(folder));
    cpSync(path.join(FIXTURES, 'types', fixture), host.inFolder(folder, fixture));
    const config = JSON.stringify({ compilerOptions: { ...strict, ...options }, include: ['*.ts'] });
    for (const [file, text] of Object.entries({ ...files, 'tsconfig.json': config }))
      writeFileSync(host.inFolder(folder, file), text);
    const tsc = inRepo('node_modules', 'typescript', 'bin', 'tsc');
    return host.run(process.execPath, [tsc, '-p', host.inFolder(folder)]);
  }

  for (const [way, options] of Object.entries({ bundler, node })) {
    it(`hold in every entry point for a host that resolves as a ${way} does`, async () => {
      const entries = ['core', 'adapters', 'elements'].flatMap(entriesOf);
      const imports = entries.map(
        (entry, at) => `import type * as e${at} from '${entry}';\nexport type { e${at} };\n`,
      );
      const files = { 'every-entry.ts': imports.join('') };
      const answer = await compile(`types-${way}`, { options, fixture: 'consumer.ts', files });
      assert.deepEqual(answer, { code: 0, output: '' });
    });
  }

  it('give a tag its type by its definition alone, also where a host has sources of its own', async () => {
    const options = { ...bundler, customConditions: ['source'] };
    const answer = await compile('types-tag', { options, fixture: 'tag.ts' });
    assert.deepEqual(answer, { code: 0, output: '' });
  });
});

describe('with a bundler, the packed elements', () => {
  const forApp = async (bundler, code) => {
    const folder = host.inFolder(`${bundler}-${code.length}`);
    cpSync(path.join(FIXTURES, 'app'), folder, { recursive: true });
    writeFileSync(path.join(folder, 'main.js'), code);
    return BUNDLERS[bundler](folder, path.join(folder, 'out'));
  };
  const partOf = (element, file) => file.startsWith(`elements/dist/${element}/`);

  for (const bundler of Object.keys(BUNDLERS)) {
    it(`bring the card without guide and list in ${bundler}`, async () => {
      const files = await forApp(bundler, "import '@tongban/elements/define/item-card';");
      assert.ok(files.includes('elements/dist/item-card/define.js'));
      assert.deepEqual(
        files.filter((file) => partOf('item-guide', file) || partOf('catalogue', file)),
        [],
      );
    });

    it(`leave no element behind in ${bundler} when a class is imported and not used`, async () => {
      const code = "import { TbItemCard } from '@tongban/elements/item-card'; document.title = 'x';";
      const files = await forApp(bundler, code);
      // esbuild keeps what an unused module would load later, words for example; nothing asks for it.
      assert.deepEqual(
        files.filter((file) => partOf('item-card', file) || partOf('shared', file)),
        [],
      );
    });

    it(`define every element in ${bundler} when imported for that alone`, async () => {
      const files = await forApp(bundler, "import '@tongban/elements/define';");
      for (const element of ['app', 'catalogue', 'item-card', 'item-guide'])
        assert.ok(files.includes(`elements/dist/${element}/define.js`), element);
    });
  }
});

describe('under the strict policy, the guide shows its item', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([
      launchChromium(findBrowsers().headlessShell),
      serve({ root: host.folder }),
    ]);
  });
  after(() => Promise.all([browser?.close(), server?.close()]));

  /** The title in the guide, once the sections that are loaded later are there too. */
  const TITLE = `new Promise((resolve) => {
    const look = () => {
      const guide = document.querySelector('tb-item-guide');
      const root = guide && guide.shadowRoot;
      if (root && root.querySelector('#tb-contact')) resolve(root.querySelector('h2').textContent.trim());
      else setTimeout(look, 20);
    };
    look();
    setTimeout(() => resolve('no guide after 10 s'), 10000);
  })`;

  async function assertGuide(page) {
    const before = browser.problems.length;
    await browser.goto(`${server.url}/${page}/`);
    assert.equal(await browser.evaluate(TITLE), '食品经营许可（新办）');
    assert.deepEqual(browser.problems.slice(before), []);
  }

  for (const bundler of Object.keys(BUNDLERS)) {
    it(`in an app bundled with ${bundler}`, async () => {
      const folder = host.inFolder(bundler);
      const out = path.join(folder, 'out');
      cpSync(path.join(FIXTURES, 'app'), folder, { recursive: true });
      await BUNDLERS[bundler](folder, out);
      // esbuild knows no pages: its host brings one of its own.
      if (!existsSync(path.join(out, 'index.html')))
        cpSync(path.join(folder, 'index.html'), path.join(out, 'index.html'));
      cpSync(CATALOGUE, path.join(out, 'catalogue.json'));
      await assertGuide(`${bundler}/out`);
    });
  }

  for (const script of ['loader', 'all', 'legacy']) {
    it(`on a page of five lines with the packed folder beside it, by its script "${script}"`, async () => {
      const page = host.inFolder(script);
      cpSync(path.join(FIXTURES, 'page', `${script}.html`), path.join(page, 'index.html'));
      cpSync(path.join(installed('elements'), 'browser'), path.join(page, 'tongban'), { recursive: true });
      cpSync(CATALOGUE, path.join(page, 'catalogue.json'));
      await assertGuide(script);
    });
  }
});
