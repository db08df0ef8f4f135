// What each build may expect of an engine.

/** Modern: class fields and private methods unlowered. Chromium 88 is the oldest we run it on. */
export const modernTarget = 'es2022';

/** For styles of the modern build, so that esbuild writes nothing these do not read (media ranges). */
export const cssTarget = ['chrome88', 'firefox115', 'safari15.4'];

/** Legacy: bank counters of 2018. */
export const legacyTarget = 'chrome64';
