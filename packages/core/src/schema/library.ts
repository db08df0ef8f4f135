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
export class Library {
  /** The document itself. */
  readonly root: SchemaResource;
  /** Whether some reference depends on where one comes from (`$dynamicRef`, `$recursiveRef`). */
  dynamic = false;
  readonly #documents: Readonly<Record<string, unknown>>;
  readonly #fallback: Dialect;
  readonly #resources = new Map<string, SchemaResource>();
  readonly #homes = new Map<unknown, SchemaResource>();
  #complete = false;

  constructor(document: unknown, documents: Readonly<Record<string, unknown>> = {}, dialect?: Dialect) {
    this.#documents = documents;
    this.#fallback = dialect ?? '2020-12';
    this.root = this.#add(document, '');
  }

  /** The resource a schema stands in. */
  homeOf(schema: unknown): SchemaResource {
    return this.#homes.get(schema) ?? this.root;
  }

  /** What `reference` leads to from inside `home`; `undefined` when it leads nowhere. */
  find(reference: string, home: SchemaResource): Target | undefined {
    const [relative, encoded] = splitFragment(reference);
    const resource = this.#resource(resolveUri(home.uri, relative));
    const fragment = decoded(encoded);
    if (resource === undefined || fragment === undefined) return undefined;
    return usable(
      /^$|^\//.test(fragment)
        ? this.#walk(resource, fragment)
        : { schema: resource.anchors.get(fragment), resource },
    );
  }

  /** What stands at a JSON pointer into the document; `undefined` when it is no schema. */
  at(pointer: string): Target | undefined {
    return usable(this.#walk(this.root, pointer));
  }

  #resource(uri: string): SchemaResource | undefined {
    if (!this.#resources.has(uri) && !this.#complete) {
      this.#complete = true;
      for (const address of Object.keys(this.#documents)) this.#add(this.#documents[address], address);
    }
    return this.#resources.get(uri);
  }

  /** Follows a JSON pointer; an `$id` on the way is the new home. */
  #walk(resource: SchemaResource, pointer: string): Target {
    let schema: unknown = resource.root;
    let home = resource;
    for (const step of pointer.split('/').slice(1)) {
      const key = step.replace(/~1/g, '/').replace(/~0/g, '~');
      schema = Object.prototype.hasOwnProperty.call(Object(schema), key)
        ? (schema as Readonly<Record<string, unknown>>)[key]
        : undefined;
      home = this.#homes.get(schema) ?? home;
    }
    // What stands under a keyword nobody knows was not indexed.
    if (isRecord(schema) && !this.#homes.has(schema)) this.#index(schema, home);
    return { schema, resource: this.#homes.get(schema) ?? home };
  }

  #add(document: unknown, address: string): SchemaResource {
    const uri = splitFragment(address)[0];
    const known = this.#homes.get(document);
    const resource = known ?? this.#open(document, uri, this.root);
    this.#resources.set(uri, resource);
    if (!known) this.#index(document, resource);
    return resource;
  }

  /** A resource of its own for `schema`, whose `$id` is resolved from `base`. */
  #open(schema: unknown, base: string, around: SchemaResource | undefined): SchemaResource {
    const { $id, $schema } = isRecord(schema) ? schema : {};
    const metaschema = typeof $schema === 'string' ? this.#documents[splitFragment($schema)[0]] : undefined;
    const resource: SchemaResource = {
      uri: typeof $id === 'string' ? resolveUri(base, splitFragment($id)[0]) : base,
      root: schema,
      dialect:
        dialectOf($schema) ??
        (isRecord(metaschema) ? dialectOf(metaschema['$schema']) : undefined) ??
        around?.dialect ??
        this.#fallback,
      asserts: !leavesOutAssertions(metaschema),
      anchors: new Map(),
      dynamicAnchors: new Map(),
    };
    this.#resources.set(resource.uri, resource);
    return resource;
  }

  /** Notes addresses and anchors in a schema. A list of work to do, since no depth may exhaust the stack. */
  #index(top: unknown, home: SchemaResource): void {
    const work: [unknown, SchemaResource][] = [[top, home]];
    for (let next = work.pop(); next; next = work.pop()) {
      const [schema, around] = next;
      if (!isRecord(schema) || this.#homes.has(schema)) continue;
      const resource = this.#note(schema, around);
      for (const [, inside] of subschemas(schema)) work.push([inside, resource]);
    }
  }

  #note(schema: Readonly<Record<string, unknown>>, around: SchemaResource): SchemaResource {
    const old = around.dialect === 'draft-07';
    const text = (keyword: string): string | undefined => {
      const value = schema[keyword];
      return typeof value === 'string' ? value : undefined;
    };
    // In draft-07 nothing beside a `$ref` counts.
    const [address, anchor] = splitFragment((old && text('$ref') !== undefined ? '' : text('$id')) ?? '');
    const resource =
      address !== '' && schema !== around.root ? this.#open(schema, around.uri, around) : around;
    this.#homes.set(schema, resource);
    const dynamicAnchor = text('$dynamicAnchor');
    if (anchor !== '' && old) resource.anchors.set(anchor, schema);
    for (const name of [text('$anchor'), dynamicAnchor])
      if (name !== undefined) resource.anchors.set(name, schema);
    if (dynamicAnchor !== undefined) resource.dynamicAnchors.set(dynamicAnchor, schema);
    if (schema['$recursiveAnchor'] === true && schema === resource.root)
      resource.dynamicAnchors.set('', schema);
    if (text('$dynamicRef') ?? text('$recursiveRef')) this.dynamic = true;
    return resource;
  }
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
