// What each build may expect of an engine.

/** The loader: whatever knows `import()`, so that it can say what to import. */
export const loaderTarget = 'es2017';

/** Modern: class fields, private methods and static blocks unlowered. The loader's probe says who knows them. */
export const modernTarget = 'es2022';

/** For styles of the modern build, so that esbuild writes nothing these do not read (media ranges). */
export const cssTarget = ['chrome88', 'firefox115', 'safari15.4'];

/** Legacy: bank counters of 2018. */
export const legacyTarget = 'chrome64';
