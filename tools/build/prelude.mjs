// What has to run before everything else in the builds for old engines.

/** Rollup plugin: puts the imports of `files` before those of the entry modules. */
export function withPrelude(files, entries) {
  const imports = files.map((file) => `import ${JSON.stringify(file)};`).join('\n');
  return {
    name: 'with-prelude',
    transform(code, id) {
      return entries.includes(id) ? { code: `${imports}\n${code}`, map: null } : null;
    },
  };
}
