import { isRecord } from '../base/json.js';
import { loaded } from '../base/loaded.js';
import { faultsWith, type SchemaFault } from './faults-with.js';
import { plainLibrary } from './plain-library.js';
import { addresses, hasCompeting, schemaText } from './schema-text.js';

const more = new RegExp(`"(patternProperties|${addresses}`);

/** As `schemaFaults`, bringing what follows addresses and looks into patterns only where a schema has such. */
export async function openSchemaFaults(schema: unknown): Promise<readonly SchemaFault[]> {
  const text = isRecord(schema) ? schemaText(schema) : '';
  if (text === undefined || more.test(text) || hasCompeting(text))
    return (await loaded(import('./schema-faults.js'))).schemaFaults(schema);
  return faultsWith(schema, plainLibrary(schema), () => undefined);
}
