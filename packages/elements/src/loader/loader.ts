/**
 * `tongban.js`: one classic script that watches the page and loads only the elements used, in the build the
 * engine can take. It lies beside the folders `modern` and `lowered`.
 *
 * `<script src="…/tongban.js" data-load="item-guide catalogue">` loads these at once: for elements inside
 * somebody's shadow root, where the loader does not look, or to have them ready before they come.
 *
 * `data-only="rating"` says that the page has no other elements of ours: then that one comes in one piece, without what it would share.
 */
import { elementNames, version } from '../generated/about.js';
import { isTaken } from '../shared/define.js';
import { TbErrorEvent } from '../shared/error-event.js';
import { warnPage } from '../shared/warn-once.js';
import { pickBuild, type Build } from './pick-build.js';
import { preload } from './preload.js';
import { TagWatch } from './tag-watch.js';

/** What the first loader of a page leaves for others to find. */
interface Loader {
  readonly version: string;
  /** Loads elements by their names, separated by spaces. */
  load(names: string | undefined): void;
}

const key = Symbol.for('tongban.loader');
const first = (window as unknown as Record<symbol, Loader | undefined>)[key];
const script = document.currentScript;
// Not any element the page calls `currentScript`.
const own = script instanceof HTMLScriptElement ? script : undefined;
const asked = own?.dataset['load'];
/** Those that come in one piece, see `onlyOnes` of the build. */
const only = own?.dataset['only'] === 'rating' ? 'rating' : '';

if (first === undefined) {
  const value: Loader = { version, load: start(own ? new URL('.', own.src).href : './') };
  Object.defineProperty(window, key, { value });
  value.load(asked);
} else if (first.version === version) {
  first.load(asked); // a page made of parts may load us with each
} else {
  warnPage(
    'loaded-twice',
    `Tongban ${version} is not loaded, since Tongban ${first.version} is on the page already`,
  );
}

function start(base: string): Loader['load'] {
  let build: Promise<Build> | undefined;
  /**
   * Told apart in the address, since older engines remember for good that a module could not be had. That helps
   * for an element's own file; where a chunk it shares was lost, they need the page to be loaded anew.
   */
  let failures = 0;

  const bring = async (tag: string): Promise<void> => {
    if (isTaken(tag)) return; // for example by the self-contained script
    const name = tag.slice('tb-'.length);
    try {
      const again = failures ? `?again=${failures}` : '';
      if (own && !again) preload(base, name, name === only, own.nonce);
      build ??= pickBuild(base, again);
      const folder = await build;
      await import(`${base}${name === only && folder === 'modern' ? 'only' : folder}/${name}.js${again}`);
    } catch (error) {
      build = undefined;
      failures += 1;
      tellFailure(tag, error);
      throw error;
    }
  };

  const watch = new TagWatch(
    elementNames.map((name) => `tb-${name}`),
    bring,
  );
  addEventListener('online', () => watch.again());
  return (names = '') => names.split(/\s+/).forEach((name) => watch.want(`tb-${name}`));
}

/** What the page has put inside the elements stays; `tb-error` tells the page's own scripts. */
function tellFailure(tag: string, cause: unknown): void {
  warnPage(
    `load-failed ${tag}`,
    `<${tag}> could not be loaded, what stands inside it stays: ${String(cause)}. Is the whole folder of tongban.js there?`,
  );
  const detail = { code: 'network', retryable: true };
  document.querySelectorAll(tag).forEach((element) => element.dispatchEvent(new TbErrorEvent(detail)));
}
