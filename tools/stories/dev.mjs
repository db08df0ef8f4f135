// npm run storybook: the book while one works on it, at port 6006; what is saved is seen at once.
//
//   node tools/stories/dev.mjs --port 7007      options go to Storybook
import { spawnSync } from 'node:child_process';
import { inRepo, repoRoot } from '../paths.mjs';
import { prepareBook } from './build.mjs';

prepareBook();
const { status } = spawnSync(
  inRepo('node_modules', '.bin', 'storybook'),
  [
    'dev',
    '--host=127.0.0.1',
    '--port=6006',
    '--no-open',
    '--disable-telemetry',
    '--no-version-updates',
    ...process.argv.slice(2),
  ],
  { cwd: repoRoot, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
