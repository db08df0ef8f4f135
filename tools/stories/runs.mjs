// Which stories are opened how: each as it is, and the sheets in every look people have.

/** Colours and words change: axe has to look again. */
const COLOURS = {
  dark: { globals: 'theme:dark' },
  elder: { globals: 'mode:elder' },
  english: { globals: 'lang:en' },
};

/** Only places change: nothing may stick out. */
const PLACES = {
  320: { size: { width: 320, height: 640 } },
  phone: { size: { width: 360, height: 780 }, globals: 'mode:elder' },
  kiosk: { size: { width: 1080, height: 1920 }, globals: 'mode:elder;theme:dark' },
  rtl: { globals: 'dir:rtl' },
};

/** `{ name, id, type, globals, size, axe }` for each time a page is opened. */
export function runsOf(entries) {
  const runs = Object.values(entries).flatMap(({ id, type, tags, importPath }) => {
    // A page of documentation repeats the stories of its file; one that was written has words of its own.
    const run = { id, type, axe: type === 'story' || importPath.endsWith('.mdx') };
    const looks = (of, more) =>
      Object.entries(of).map(([look, set]) => ({ ...run, ...more, ...set, name: `${id}-${look}` }));
    return [
      { ...run, name: id },
      ...(tags.includes('sheet') ? [...looks(COLOURS, {}), ...looks(PLACES, { axe: false })] : []),
    ];
  });
  // Those in the usual look first: they follow each other without a new page.
  return [...runs.filter(isUsual), ...runs.filter((run) => !isUsual(run))];
}

const isUsual = ({ globals, size }) => !globals && !size;
