import { describe } from 'node:test';
import { consultationSuite } from './testing/consultation-suite.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

describe('consultations', () => consultationSuite(async () => ({ data: await newDataFolder() })));
