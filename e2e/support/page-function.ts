import { transform } from 'esbuild';

/** Each function is lowered once, however often journeys run it. */
const lowered = new Map<string, Promise<string>>();

/** An expression that is this function, in the syntax of Chromium 64. The function sees nothing around it. */
export function forOldEngines(work: (...args: never[]) => unknown): Promise<string> {
  const source = String(work);
  const known = lowered.get(source) ?? lower(source);
  lowered.set(source, known);
  return known;
}

async function lower(source: string): Promise<string> {
  const { code } = await transform(`const work = ${source};`, { target: 'chrome64' });
  // tsx names functions through a helper `__name`, which the page does not have.
  return `(function (__name) { ${code} return work; })(function (named) { return named; })`;
}
