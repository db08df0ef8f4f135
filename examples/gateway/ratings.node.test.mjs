import { describe } from 'node:test';
import { newDataFolder } from './testing/data-folder.mjs';
import { ratingSuite } from './testing/rating-suite.mjs';

describe('ratings on PGlite', () => ratingSuite(async () => ({ data: await newDataFolder() })));
