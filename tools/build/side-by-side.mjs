// What a part that is loaded later imports is asked for together with it, not once it has come and been read: on a slow line each such
// step is a way there and back.
import { EARLY } from './groups.mjs';

/** Turns `import(part)` into the same promise of `part`, with what it imports under way at the same time. */
export const sideBySide = () => ({
  name: 'side-by-side',
  renderDynamicImport({ getTargetChunkImports }) {
    const beside = (getTargetChunkImports() ?? []).filter(
      ({ type, chunk }) => type === 'internal' && !chunk.isEntry && !EARLY.has(chunk.name),
    );
    if (beside.length === 0) return null;
    const others = beside.map(({ resolvedImportPath }) => `import(${resolvedImportPath})`);
    // A part that is missing is told once, by the promise.
    return { left: 'Promise.all([import(', right: `),${others}]).then(([part])=>part)` };
  },
});
