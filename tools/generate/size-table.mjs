/**
 * Writes the tables of sizes in the READMEs out of what the build made. A figure is left as it is while the
 * real one is less than 0.1 KB away, so that a build on another machine changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipBytes, modulesFrom } from '../build/weigh.mjs';
import { inBrowserFolder, legacyStyleSheet, loweredStyleSheet } from '../build/outputs.mjs';
import { inRepo, isMain } from '../paths.mjs';

const KB = 1024;
const budgets = JSON.parse(readFileSync(inRepo('budgets.json'), 'utf8'));

const LANGUAGES = {
  'README.md': {
    head: ['what', 'size', 'budget'],
    guide: '`tb-item-guide`, first load',
    page: 'loader, `tb-app` and `tb-item-guide`: what a guide page loads first',
    form: '`tb-form`, first load',
    rating: '`tb-rating` on a page with nothing else, first load',
    all: 'all elements, first load',
    sections: 'later: the rest of the guide',
    sanitise: 'later: sanitiser, only if a text has markup',
    calendar: 'later: time limits and holidays',
    english: 'later: English',
    lowered: '`tb-item-guide` for Chromium 64, first load with styles',
    alone: '`tongban-all.js`: everything in one script',
    legacy: '`tongban-legacy.js` and `.css`: everything but English, for Chromium 64',
    loader: 'loader `tongban.js`',
  },
  'README.zh-CN.md': {
    head: ['内容', '大小', '上限'],
    guide: '`tb-item-guide`，首次加载',
    page: '加载器、`tb-app` 和 `tb-item-guide`：办事指南页面首次加载',
    form: '`tb-form`，首次加载',
    rating: '`tb-rating`，页面上没有其他元素时，首次加载',
    all: '全部元素，首次加载',
    sections: '稍后加载：指南其余各节',
    sanitise: '稍后加载：富文本净化，文字带标记时才需要',
    calendar: '稍后加载：时限和节假日',
    english: '稍后加载：英文',
    lowered: 'Chromium 64 用的 `tb-item-guide`，首次加载，含样式',
    alone: '`tongban-all.js`：单个脚本，含全部内容',
    legacy: '`tongban-legacy.js` 和 `.css`：Chromium 64 用，含除英文外的全部内容',
    loader: '加载器 `tongban.js`',
  },
};

export const readmes = Object.keys(LANGUAGES);

/** Bytes of what each row is about, and its budget in KB. */
export function readSizes() {
  const first = (...entries) => [
    ...new Set(entries.flatMap((entry) => [...modulesFrom(inBrowserFolder(entry)).first])),
  ];
  const later = modulesFrom(inBrowserFolder('modern', 'all.js')).lazy;
  const chunk = (name) => later.filter((file) => file.includes(`/${name}-`));
  const loader = inBrowserFolder('tongban.js');
  const rows = {
    loader: [[loader], budgets.loader.tongban],
    guide: [first('modern/item-guide.js'), budgets.modern['item-guide']],
    page: [
      [loader, inBrowserFolder('modern', 'probe.js'), ...first('modern/app.js', 'modern/item-guide.js')],
    ],
    form: [first('modern/form.js'), budgets.modern.form],
    rating: [first('only/rating.js'), budgets.only.rating],
    all: [first('modern/all.js'), budgets.modern.all],
    sections: [chunk('more-sections')],
    sanitise: [chunk('sanitise')],
    calendar: [chunk('calendar')],
    english: [chunk('en')],
    lowered: [[...first('lowered/item-guide.js'), loweredStyleSheet], budgets.lowered['item-guide']],
    alone: [[inBrowserFolder('tongban-all.js')], budgets.alone['tongban-all']],
    legacy: [[inBrowserFolder('tongban-legacy.js'), legacyStyleSheet], budgets.alone['tongban-legacy']],
  };
  return Object.entries(rows).map(([key, [files, budget]]) => {
    if (files.length === 0) throw new Error(`the build made nothing for “${key}”`);
    return { key, bytes: files.reduce((sum, file) => sum + gzipBytes(file), 0), budget };
  });
}

const REGION = /(<!-- sizes[^>]*-->\n)([\s\S]*?)(<!-- \/sizes -->)/;

/** The README with figures that are right. */
export function withSizes(file, text, sizes = readSizes()) {
  const words = LANGUAGES[file];
  if (!REGION.test(text)) throw new Error(`${file} has no place for sizes`);
  return text.replace(REGION, (_, start, table, end) => {
    const rows = sizes.map(({ key, bytes, budget }) => {
      const old = table.split('\n').find((line) => line.startsWith(`| ${words[key]} |`));
      return `| ${words[key]} | ${figure(bytes, old)} | ${budget ? `${budget} KB` : ''} |`;
    });
    return [`${start}| ${words.head.join(' | ')} |`, '| --- | ---: | ---: |', ...rows, end].join('\n');
  });
}

function figure(bytes, old) {
  const before = Number(/\| ([\d.]+) KB/.exec(old ?? '')?.[1] ?? NaN);
  const real = bytes / KB;
  return `${(Math.abs(real - before) < 0.1 ? before : real).toFixed(1)} KB`;
}

if (isMain(import.meta.url)) {
  for (const file of readmes) {
    const text = readFileSync(inRepo(file), 'utf8');
    const wanted = withSizes(file, text);
    if (wanted !== text) writeFileSync(inRepo(file), wanted);
  }
}
