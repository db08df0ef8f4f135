import { isRecord } from '../base/json.js';
import { type Dialect, dialectOf, leavesOutAssertions } from './dialect.js';
import { subschemas } from './subschemas.js';
import { resolveUri, splitFragment } from './uri.js';

/** A schema with an address of its own: a document, or a part of one with `$id`. */
export interface SchemaResource {
  /** Without fragment; empty for a document without address. */
  readonly uri: string;
  readonly root: unknown;
  readonly dialect: Dialect;
  /** Whether its metaschema knows assertions such as `type`. */
  readonly asserts: boolean;
  /** Schemas by `$anchor`, `$dynamicAnchor` and `$id: "#…"`. */
  readonly anchors: Map<string, unknown>;
  /** Schemas by `$dynamicAnchor`; with the empty name the root, if it has `$recursiveAnchor`. */
  readonly dynamicAnchors: Map<string, unknown>;
}

/** What a reference leads to. */
export interface Target {
  readonly schema: unknown;
  readonly resource: SchemaResource;
}

/** A document and those it may refer to, with all addresses and anchors in them. */
export interface Library {
  /** The document itself. */
  readonly root: SchemaResource;
  /** Whether some reference depends on where one comes from (`$dynamicRef`, `$recursiveRef`). */
  readonly dynamic: boolean;
  /** The resource a schema stands in. */
  homeOf(schema: unknown): SchemaResource;
  /** What `reference` leads to from inside `home`; `undefined` when it leads nowhere. */
  find(reference: string, home: SchemaResource): Target | undefined;
  /** What stands at a JSON pointer into the document; `undefined` when it is no schema. */
  at(pointer: string): Target | undefined;
}

/** Indexes `document`; the other `documents` once something refers beyond it. */
export function createLibrary(
  document: unknown,
  documents: Readonly<Record<string, unknown>> = {},
  fallback: Dialect = '2020-12',
): Library {
  const resources = new Map<string, SchemaResource>();
  const homes = new Map<unknown, SchemaResource>();
  let dynamic = false;
  let complete = false;
  const root = add(document, '', undefined);

  function resourceOf(uri: string): SchemaResource | undefined {
    if (!resources.has(uri) && !complete) {
      complete = true;
      for (const address of Object.keys(documents)) add(documents[address], address, root);
    }
    return resources.get(uri);
  }

  /** Follows a JSON pointer; an `$id` on the way is the new home. */
  function walk(resource: SchemaResource, pointer: string): Target {
    let schema: unknown = resource.root;
    let home = resource;
    for (const step of pointer.split('/').slice(1)) {
      const key = step.replace(/~1/g, '/').replace(/~0/g, '~');
      schema = Object.prototype.hasOwnProperty.call(Object(schema), key)
        ? (schema as Readonly<Record<string, unknown>>)[key]
        : undefined;
      home = homes.get(schema) ?? home;
    }
    // What stands under a keyword nobody knows was not indexed.
    index(schema, home);
    return { schema, resource: homes.get(schema) ?? home };
  }

  function add(added: unknown, address: string, around: SchemaResource | undefined): SchemaResource {
    const uri = splitFragment(address)[0];
    const resource = homes.get(added) ?? open(added, uri, around);
    resources.set(uri, resource);
    index(added, resource);
    return resource;
  }

  /** A resource of its own for `schema`, whose `$id` is resolved from `base`. */
  function open(schema: unknown, base: string, around: SchemaResource | undefined): SchemaResource {
    const { $id, $schema } = isRecord(schema) ? schema : {};
    const metaschema = typeof $schema === 'string' ? documents[splitFragment($schema)[0]] : undefined;
    const resource: SchemaResource = {
      uri: typeof $id === 'string' ? resolveUri(base, splitFragment($id)[0]) : base,
      root: schema,
      dialect:
        dialectOf($schema) ??
        (isRecord(metaschema) ? dialectOf(metaschema['$schema']) : undefined) ??
        around?.dialect ??
        fallback,
      asserts: !leavesOutAssertions(metaschema),
      anchors: new Map(),
      dynamicAnchors: new Map(),
    };
    resources.set(resource.uri, resource);
    return resource;
  }

  /** Notes addresses and anchors in a schema. A list of work to do, since no depth may exhaust the stack. */
  function index(top: unknown, home: SchemaResource): void {
    const work: [unknown, SchemaResource][] = [[top, home]];
    for (let next = work.pop(); next; next = work.pop()) {
      const [schema, around] = next;
      if (!isRecord(schema) || homes.has(schema)) continue;
      const resource = note(schema, around);
      for (const [, inside] of subschemas(schema)) work.push([inside, resource]);
    }
  }

  function note(schema: Readonly<Record<string, unknown>>, around: SchemaResource): SchemaResource {
    const old = around.dialect === 'draft-07';
    const text = (keyword: string): string => (typeof schema[keyword] === 'string' ? schema[keyword] : '');
    // In draft-07 nothing beside a `$ref` counts.
    const [address, anchor] = splitFragment(old && text('$ref') ? '' : text('$id'));
    const resource = address && schema !== around.root ? open(schema, around.uri, around) : around;
    homes.set(schema, resource);
    const named = [text('$anchor'), text('$dynamicAnchor'), old ? anchor : ''];
    for (const name of named) if (name) resource.anchors.set(name, schema);
    if (named[1]) resource.dynamicAnchors.set(named[1], schema);
    if (schema['$recursiveAnchor'] === true && schema === resource.root)
      resource.dynamicAnchors.set('', schema);
    if (text('$dynamicRef') || text('$recursiveRef')) dynamic = true;
    return resource;
  }

  return {
    root,
    get dynamic() {
      return dynamic;
    },
    homeOf: (schema) => homes.get(schema) ?? root,
    find(reference, home) {
      const [relative, encoded] = splitFragment(reference);
      const resource = resourceOf(resolveUri(home.uri, relative));
      const fragment = decoded(encoded);
      if (resource === undefined || fragment === undefined) return undefined;
      return usable(
        /^$|^\//.test(fragment)
          ? walk(resource, fragment)
          : { schema: resource.anchors.get(fragment), resource },
      );
    },
    at: (pointer) => usable(walk(root, pointer)),
  };
}

function usable(target: Target): Target | undefined {
  return typeof target.schema === 'boolean' || isRecord(target.schema) ? target : undefined;
}

/** What `%25` and the like stand for; `undefined` for broken ones. */
function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
