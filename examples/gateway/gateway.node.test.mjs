import { describe } from 'node:test';
import { gatewaySuite } from './testing/gateway-suite.mjs';
import { newDataFolder } from './testing/data-folder.mjs';
import { jointSuite } from './testing/joint-suite.mjs';

gatewaySuite(async () => ({ data: await newDataFolder() }));
describe('for several items at once', () => jointSuite(async () => ({ data: await newDataFolder() })));
