import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { formats } from '@tongban/core/schema/built';
import { gatewayDescription } from './generated/description.js';

/** An answer of a gateway, as far as the description speaks of it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON, where it is some; undefined otherwise. */
  readonly json: unknown;
}

/** One operation of `docs/reference/gateway.openapi.yaml`. */
export interface Operation {
  readonly id: string;
  /** `POST`. */
  readonly method: string;
  /** `/uploads/{uploadId}`. */
  readonly path: string;
  /** What of an answer is otherwise than described; none when all is well. Quotes nothing of what was sent. */
  misfits(answer: Answer): readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

interface DescribedAnswer {
  readonly mediaType: string | undefined;
  readonly body: ValidateFunction | undefined;
  readonly headers: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly fits: ValidateFunction;
  }[];
}

const root = 'gateway';
const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'];

/** The operations of the description, by their `operationId`. */
export function readOperations(): ReadonlyMap<string, Operation> {
  const { paths } = gatewayDescription as { readonly paths: Readonly<Record<string, Node>> };
  const [ofText, ofBodies] = [compiler(true), compiler(false)];
  const operations = new Map<string, Operation>();
  for (const [path, item] of Object.entries(paths))
    for (const method of methods) {
      const operation = item[method] as Node | undefined;
      if (!operation) continue;
      const id = String(operation['operationId']);
      const answers = new Map<string, DescribedAnswer>();
      for (const [status, answer] of Object.entries(operation['responses'] as Node))
        answers.set(status, describe(followed(answer), { ofText, ofBodies }));
      operations.set(id, {
        id,
        method: method.toUpperCase(),
        path,
        misfits: (answer) => misfitsOf(answer, answers),
      });
    }
  return operations;
}

/** Compiles schemas of the description; those of headers turn texts into numbers first. */
function compiler(coerceTypes: boolean): (schema: unknown) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    coerceTypes,
    allErrors: true,
    validateSchema: false,
    formats: {
      date: formats['date'] as (text: string) => boolean,
      'date-time': formats['date-time'] as (text: string) => boolean,
    },
  });
  ajv.addSchema(gatewayDescription as object, root);
  return (schema) => ajv.compile(absolute(schema) as object);
}

function describe(
  answer: Node,
  { ofText, ofBodies }: Readonly<Record<'ofText' | 'ofBodies', (schema: unknown) => ValidateFunction>>,
): DescribedAnswer {
  const [content] = Object.entries((answer['content'] ?? {}) as Readonly<Record<string, Node>>);
  const schema = content?.[1]['schema'] as Node | undefined;
  const headers = Object.entries((answer['headers'] ?? {}) as Node).map(([name, header]) => {
    const { required, schema: shape } = followed(header);
    return { name, required: required === true, fits: ofText(shape) };
  });
  return {
    mediaType: content?.[0],
    body: schema && Object.keys(schema).length > 0 ? ofBodies(schema) : undefined,
    headers,
  };
}

function misfitsOf(answer: Answer, answers: ReadonlyMap<string, DescribedAnswer>): readonly string[] {
  // What is not named is something else that went wrong: never an answer that all is well.
  const described =
    answers.get(String(answer.status)) ?? (answer.status >= 400 ? answers.get('default') : undefined);
  if (!described) return [`status ${answer.status} is not described`];
  const misfits: string[] = [];
  const given = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (described.mediaType !== undefined && given !== described.mediaType)
    misfits.push(`content-type ${given || '-'}, not ${described.mediaType}`);
  else if (described.body && !described.body(answer.json))
    for (const { instancePath, message = '' } of described.body.errors ?? [])
      misfits.push(`body${instancePath} ${message}`);
  for (const { name, required, fits } of described.headers) {
    const value = answer.headers.get(name);
    if (value === null && required) misfits.push(`header ${name} is missing`);
    if (value !== null && !fits(value)) misfits.push(`header ${name} ${fits.errors?.[0]?.message ?? ''}`);
  }
  return misfits.map((misfit) => `${answer.status}: ${misfit}`);
}

/** A part of the description, or what it refers to. */
function followed(node: unknown): Node {
  const { $ref } = node as { readonly $ref?: string };
  if ($ref === undefined) return node as Node;
  const keys = $ref.slice(2).split('/');
  return keys.reduce(
    (part, key) => part[key.replaceAll('~1', '/').replaceAll('~0', '~')] as Node,
    gatewayDescription as Node,
  );
}

/** A schema out of the description, its references leading into the description still. */
function absolute(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? root + value : value,
  );
}
