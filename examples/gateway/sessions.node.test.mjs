import { describe } from 'node:test';
import { newDataFolder } from './testing/data-folder.mjs';
import { sessionSuite } from './testing/session-suite.mjs';

describe('sessions on PGlite', () => sessionSuite(async () => ({ data: await newDataFolder() })));
