import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileSchema, type Dialect, moreFormats } from '@tongban/core/schema';

/** The official suite lies beside the repository: https://github.com/json-schema-org/JSON-Schema-Test-Suite at 44401e0. */
const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const suite = path.join(repository, '../shared/data/json-schema-test-suite');
const skip = existsSync(suite) ? false : 'the JSON-Schema-Test-Suite is not there';

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

const drafts: readonly { folder: string; dialect: Dialect; least: number; metaschemas: string }[] = [
  { folder: 'draft7', dialect: 'draft-07', least: 0.99, metaschemas: 'json-schema-draft-07.json' },
  { folder: 'draft2019-09', dialect: '2019-09', least: 0.97, metaschemas: 'json-schema-2019-09' },
  { folder: 'draft2020-12', dialect: '2020-12', least: 0.97, metaschemas: 'json-schema-2020-12' },
];

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** All JSON files in a folder, or the one file, relative to it. */
function jsonFiles(place: string): string[] {
  if (place.endsWith('.json')) return [''];
  return readdirSync(place, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json'));
}

/** What schemas of the suite refer to: its own remote documents, and the metaschemas. */
function documents(metaschemas: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const remotes = path.join(suite, 'remotes');
  for (const file of jsonFiles(remotes))
    found[`http://localhost:1234/${file}`] = readJson(path.join(remotes, file));
  const refs = path.join(repository, 'node_modules/ajv/dist/refs', metaschemas);
  for (const file of jsonFiles(refs)) {
    const metaschema = readJson(path.join(refs, file)) as { $id: string };
    found[metaschema.$id.replace(/#$/, '')] = metaschema;
  }
  return found;
}

/** Names of the cases that come out wrong, and how many there are. */
function misses(
  folder: string,
  options: Parameters<typeof compileSchema>[1],
): { readonly count: number; readonly missed: string[] } {
  let count = 0;
  const missed: string[] = [];
  for (const file of readdirSync(path.join(suite, folder)).filter((name) => name.endsWith('.json'))) {
    for (const group of readJson(path.join(suite, folder, file)) as Group[]) {
      const validator = compileSchema(group.schema, options);
      for (const test of group.tests) {
        count++;
        const valid = validator.validate(test.data).length === 0;
        if (valid !== test.valid) missed.push(`${file}: ${group.description}: ${test.description}`);
      }
    }
  }
  return { count, missed };
}

describe('the official suite', { skip }, () => {
  for (const { folder, dialect, least, metaschemas } of drafts) {
    it(`${folder}: at least ${least * 100} % of the required cases come out right`, (context) => {
      const { count, missed } = misses(folder, {
        formats: 'annotate',
        dialect,
        documents: documents(metaschemas),
      });
      const rate = (count - missed.length) / count;
      context.diagnostic(`${count - missed.length} of ${count} (${(rate * 100).toFixed(2)} %)`);
      for (const name of missed) context.diagnostic(name);
      assert.ok(rate >= least, missed.join('\n'));
    });

    it(`${folder}: formats, as far as they go`, (context) => {
      const { count, missed } = misses(path.join(folder, 'optional/format'), { moreFormats, dialect });
      context.diagnostic(`${count - missed.length} of ${count}`);
      for (const name of missed) context.diagnostic(name);
      assert.ok(missed.length / count < 0.15, missed.join('\n'));
    });
  }
});
