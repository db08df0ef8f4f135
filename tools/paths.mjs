// Where things are in the repository, for every tool.
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The root folder of the repository. */
export const repoRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** An absolute path inside the repository. */
export const inRepo = (...parts) => path.join(repoRoot, ...parts);

/** The git-ignored folder for everything that can be made again. */
export const cacheDir = inRepo('.cache');

/** Whether the module with this `import.meta.url` was started from the command line. */
export const isMain = (url) =>
  process.argv[1] !== undefined && fileURLToPath(url) === path.resolve(process.argv[1]);
