// Which stories are opened how: each as it is, and the sheets in every look people have.

const LOOKS = {
  dark: { globals: 'theme:dark' },
  elder: { globals: 'mode:elder' },
  'elder-dark': { globals: 'mode:elder;theme:dark' },
  english: { globals: 'lang:en' },
  rtl: { globals: 'dir:rtl' },
  320: { size: { width: 320, height: 640 } },
  phone: { size: { width: 360, height: 780 } },
  kiosk: { size: { width: 1080, height: 1920 }, globals: 'mode:elder' },
};

/** `{ name, id, type, globals, size }` for each time a page is opened. */
export function runsOf(entries) {
  return Object.values(entries).flatMap(({ id, type, tags }) => [
    { name: id, id, type },
    ...(tags.includes('sheet')
      ? Object.entries(LOOKS).map(([look, more]) => ({ name: `${id}-${look}`, id, type, ...more }))
      : []),
  ]);
}
