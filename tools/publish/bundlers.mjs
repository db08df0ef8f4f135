// The two ways hosts bundle: Vite takes a page, esbuild a module. Each leaves a folder that can be served.
import { build as esbuild } from 'esbuild';
import path from 'node:path';
import { build as vite } from 'vite';

/** By name: `build(folder, out)` bundles `main.js`; resolves with the packages' files that came along. */
export const BUNDLERS = { vite: buildWithVite, esbuild: buildWithEsbuild };

async function buildWithVite(folder, out) {
  const { output } = await vite({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: out, emptyOutDir: true, rollupOptions: { input: path.join(folder, 'index.html') } },
  });
  const modules = output.flatMap((chunk) => Object.entries(chunk.modules ?? {}));
  return filesOfPackages(modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])));
}

async function buildWithEsbuild(folder, out) {
  const { metafile } = await esbuild({
    entryPoints: [path.join(folder, 'main.js')],
    absWorkingDir: folder,
    outdir: out,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return filesOfPackages(inputs.flatMap(([id, { bytesInOutput }]) => (bytesInOutput > 0 ? [id] : [])));
}

/** `elements/dist/item-card/define.js`, sorted. */
function filesOfPackages(ids) {
  return [...new Set(ids.flatMap((id) => /node_modules\/@tongban\/(.+)$/.exec(id)?.[1] ?? []))].sort();
}
