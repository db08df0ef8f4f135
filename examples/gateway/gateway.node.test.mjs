import { gatewaySuite } from './testing/gateway-suite.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

gatewaySuite(async () => ({ data: await newDataFolder() }));
