import { isRecord, pointerTo } from '@tongban/core';
import type { FaultList } from '../shared/forms/fault-list.js';
import { own, without } from '../shared/forms/own.js';
import { isOf, resolved } from '../shared/forms/schema-view.js';
import type { SchemaDraft } from '../shared/forms/schema-draft.js';

type Box = Record<string, unknown>;

/** How deep a schema is looked through. */
const DEEPEST = 100;

/** Keywords whose values are no schemas. */
const VALUES = ['const', 'enum', 'default', 'examples', 'required', 'x-schema-form'];

/** What a file field of ours answers: where the file is kept, see `UploadedFile`. */
const uploaded = {
  type: 'object',
  required: ['id', 'name', 'size', 'type'],
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    size: { type: 'integer', minimum: 0 },
    type: { type: 'string' },
  },
  'x-schema-form': { type: 'file' },
};

/**
 * Files that are kept as text inside the answers (`format: "data-url"`) become files that are uploaded: our answers only say
 * where they are. Each is told, since whoever receives the answers has to know.
 */
export function keepFilesApart(draft: SchemaDraft, faults: FaultList): void {
  const found: string[] = [];
  visit(draft.root, '', found, 0);
  if (found.length === 0) return;
  const root = draft.claim([]);
  for (const pointer of found) {
    faults.schema(
      pointer,
      'a file is uploaded: the answer says where it is ({ id, name, size, type }), not its bytes',
    );
    const [holder, key] = holderAt(root, pointer);
    holder[key] = { ...without(holder[key] as Box, 'type', 'format'), ...uploaded };
  }
  markLists(root, root, 0);
}

function visit(schema: unknown, pointer: string, found: string[], depth: number): void {
  if (typeof schema !== 'object' || schema === null || depth > DEEPEST) return;
  if (isRecord(schema) && own(schema, 'format') === 'data-url' && isOf(schema, 'string') && pointer !== '')
    found.push(pointer);
  for (const key of Object.keys(schema))
    if (VALUES.indexOf(key) < 0 || Array.isArray(schema))
      visit((schema as Box)[key], pointerTo(pointer, key), found, depth + 1);
}

function holderAt(root: unknown, pointer: string): [Box, string] {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  const last = steps.pop() ?? '';
  return [steps.reduce((holder, step) => holder[step] as Box, root as Box), last];
}

/** A list of files is one field. */
function markLists(schema: unknown, root: unknown, depth: number): void {
  if (typeof schema !== 'object' || schema === null || depth > DEEPEST) return;
  const items = own(schema, 'items');
  const row = isRecord(items) ? resolved(root, items) : undefined;
  if (isRecord(schema) && row && isFile(row)) schema['x-schema-form'] = { type: 'file' };
  for (const key of Object.keys(schema))
    if (VALUES.indexOf(key) < 0 || Array.isArray(schema)) markLists((schema as Box)[key], root, depth + 1);
}

const isFile = (schema: Box): boolean =>
  own(own(schema, 'x-schema-form'), 'type') === 'file' && isOf(schema, 'object');
