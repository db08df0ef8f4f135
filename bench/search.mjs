// One keystroke in 100,000 items: our index against the filter everybody writes first. In Node: the same engine.
import { pathToFileURL } from 'node:url';
import { inRepo } from '../tools/paths.mjs';
import { median } from './statistics.mjs';

const COUNT = 100_000;
const WORDS = [
  '食品',
  '经营',
  '许可',
  '企业',
  '设立',
  '登记',
  '不动产',
  '转移',
  '社保',
  '医保',
  '居民',
  '证明',
  '变更',
  '注销',
  '备案',
  '公积金',
  '提取',
  '建筑',
  '施工',
  '道路',
  '运输',
  '教师',
  '资格',
  '认定',
];
const INITIALS = [
  'sp',
  'jy',
  'xk',
  'qy',
  'sl',
  'dj',
  'bdc',
  'zy',
  'sb',
  'yb',
  'jm',
  'zm',
  'bg',
  'zx',
  'ba',
  'gjj',
  'tq',
  'jz',
  'sg',
  'dl',
  'ys',
  'js',
  'zg',
  'rd',
];
/** Each beginning of a word is a keystroke. */
const TYPED = [
  '食',
  '食品',
  '食品经',
  '食品经营',
  '食品经营许可',
  'g',
  'gj',
  'gjj',
  'gjjt',
  '企业 登记',
  '没有这样的',
  '街道12',
  '0',
  'zzzz',
];

/** Resolves with milliseconds a keystroke: `{ index, naive, worst, prepare, same }`. */
export async function measureSearch() {
  const { createItemIndex } = await import(
    pathToFileURL(inRepo('packages', 'core', 'dist', 'catalogue.js')).href
  );
  const items = makeItems();
  const started = performance.now();
  const index = createItemIndex(items);
  const prepare = performance.now() - started;
  const times = { index: [], naive: [] };
  const found = { index: 0, naive: 0 };
  for (let round = 0; round < 8; round += 1) {
    for (const query of TYPED) {
      const run = { index: () => index.search({ query }), naive: () => naiveSearch(items, query) };
      for (const name of round % 2 ? ['index', 'naive'] : ['naive', 'index']) {
        const start = process.cpuUsage(); // not the clock: other work on the machine counts less
        const answer = run[name]();
        const { user, system } = process.cpuUsage(start);
        if (round > 1) times[name].push((user + system) / 1000); // the first two warm up
        found[name] += answer.length;
      }
    }
  }
  return {
    index: median(times.index),
    naive: median(times.naive),
    worst: Math.max(...times.index),
    prepare,
    same: found.index === found.naive,
  };
}

/** What a page does that has never heard of an index: folds and compares everything at each keystroke. */
function naiveSearch(items, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const texts = [item.name, item.plainName, item.department.name, item.taskCode, item.id]
      .concat(item.keywords)
      .map((text) => text.toLowerCase());
    return words.every(
      (word) =>
        texts.some((text) => text.includes(word)) ||
        (/^[a-z0-9]{2,}$/.test(word) && item.initials.includes(word)),
    );
  });
}

function makeItems() {
  const pick = (list, n) => list[n % list.length];
  return Array.from({ length: COUNT }, (_, n) => {
    const parts = [n * 7, n * 13 + 5, n * 31 + 11, n * 17 + 3];
    return {
      id: `item-${n}`,
      name: parts.map((part) => pick(WORDS, part)).join(''),
      initials: parts.map((part) => pick(INITIALS, part)).join(''),
      plainName: `办理${pick(WORDS, n + 9)}要到哪里`,
      keywords: [pick(WORDS, n + 1), pick(WORDS, n + 2)],
      department: { name: `街道${n % 400}办事处` },
      taskCode: `119901000099${String(n).padStart(8, '0')}XM2000101001`,
    };
  });
}
