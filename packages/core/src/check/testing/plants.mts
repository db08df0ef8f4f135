import type { Plants } from './plant.mjs';
import { amountPlants } from './plants/amounts.mjs';
import { codePlants } from './plants/codes.mjs';
import { givesPlants } from './plants/gives.mjs';
import { scenarioPlants } from './plants/scenarios.mjs';
import { slipPlants } from './plants/slips.mjs';
import { structurePlants } from './plants/structure.mjs';
import { textPlants } from './plants/texts.mjs';

/** A plant for every rule. */
export const plants: Plants = {
  ...structurePlants,
  ...codePlants,
  ...amountPlants,
  ...textPlants,
  ...slipPlants,
  ...scenarioPlants,
  ...givesPlants,
};
