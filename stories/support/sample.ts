import { readCatalogue, type Catalogue, type Item } from '@tongban/core/catalogue';
import input from '../../examples/catalogue/catalogue.json';

/** The sample catalogue, read as the product reads what it fetches. */
export const sample: Catalogue = read();

/** An item of the sample, changed in these parts. */
export function sampleItem(id: string, parts: Partial<Item> = {}): Item {
  const item = sample.items.find((each) => each.id === id);
  if (!item) throw new Error(`the sample catalogue has no item ${id}`);
  return { ...item, ...parts };
}

function read(): Catalogue {
  const { value } = readCatalogue(input);
  if (!value) throw new Error('the sample catalogue cannot be read');
  return value;
}
