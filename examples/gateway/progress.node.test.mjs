import { describe } from 'node:test';
import { newDataFolder } from './testing/data-folder.mjs';
import { progressSuite } from './testing/progress-suite.mjs';

describe('progress on PGlite', () => progressSuite(async () => ({ data: await newDataFolder() })));
