// Turns docs/reference/gateway.openapi.yaml into routes: paths, what may come in and what may go out are said there and nowhere else.
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { escapePointer, Problem } from './problems.mjs';

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'];

/** The description as an object. */
export async function readDescription(
  file = new URL('../../docs/reference/gateway.openapi.yaml', import.meta.url),
) {
  return parse(await readFile(file, 'utf8'));
}

/**
 * Adds a route to `app` for each operation of the description. Requests that do not fit are refused; an answer that does not fit
 * is a fault of ours, and becomes one (500).
 *
 * @param {import('fastify').FastifyInstance} app
 * @param {object} description
 * @param {{ handlers: Record<string, Function>, bodyLimits: Record<string, number>, rateLimits: Record<string, object>,
 *   preflight: (method: string) => Function }} operations by `operationId`
 */
export function addRoutes(app, description, { handlers, bodyLimits, rateLimits, preflight }) {
  const check = checks(description);
  for (const [path, item] of Object.entries(description.paths)) {
    for (const method of methods.filter((name) => item[name])) {
      const operation = item[method];
      const handler = handlers[operation.operationId];
      if (!handler) throw new Error(`nobody does ${operation.operationId}`);
      const { operationId, 'x-public': isPublic = false } = operation;
      // Fastify takes a missing trailing slash for another path.
      const url = path.replace(/\{(\w+)\}/g, ':$1');
      const config = { isPublic, rateLimit: rateLimits[operationId] ?? {} };
      if (isPublic) app.route({ method: 'OPTIONS', url, config, handler: preflight(method.toUpperCase()) });
      app.route({
        method: method.toUpperCase(),
        url,
        schema: check.request(item, operation, path, method),
        onRequest: holdContentType(operation),
        bodyLimit: bodyLimits[operationId] ?? 1024,
        config: { ...config, answer: check.answer(operation, path, method) },
        handler,
      });
    }
  }
}

/** Lets only bodies of the described media types in; where none is described none is looked at. */
function holdContentType({ requestBody }) {
  const types = Object.keys(requestBody?.content ?? {});
  return async ({ headers }) => {
    const [type] = (headers['content-type'] ?? types[0] ?? '').toLowerCase().split(';');
    if (types.length > 0 && !types.includes(type.trim())) throw new Problem('request', { status: 415 });
  };
}

/** Lets only answers through that fit the description of their route. */
export function holdAnswers(app) {
  app.addHook('preSerialization', async (request, reply, payload) => {
    request.routeOptions.config.answer?.body(reply.statusCode, payload);
    return payload;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    request.routeOptions.config.answer?.headers(reply.statusCode, (name) => reply.getHeader(name));
    return payload;
  });
}

/** Fastify asks for each part of a request how it is checked: with schemas as the description has them, 2020-12. */
export function validatorCompiler({ schema }) {
  return schema.validate;
}

function checks(description) {
  // What is in headers and paths is text first; what is in bodies is what it is.
  const [ofText, ofBodies] = [true, false].map((coerceTypes) => {
    const ajv = new Ajv2020({ strict: false, coerceTypes, validateSchema: false });
    formats.default(ajv);
    return ajv.addSchema(description, 'gateway');
  });

  const deref = (node) => (node.$ref ? at(description, node.$ref) : node);
  const compile = (ajv, pointer) => ajv.compile({ $ref: `gateway#${pointer}` });

  const parameters = (lists, place) => {
    const all = lists.flatMap(([list, pointer]) =>
      (list ?? []).map((entry, index) => ({ entry, pointer: entry.$ref?.slice(1) ?? `${pointer}/${index}` })),
    );
    const found = all
      .map(({ entry, pointer }) => ({ ...deref(entry), pointer }))
      .filter((p) => p.in === place);
    if (found.length === 0) return undefined;
    return {
      validate: ofText.compile({
        type: 'object',
        required: found.filter((p) => p.required).map((p) => nameIn(place, p.name)),
        properties: Object.fromEntries(
          found.map((p) => [nameIn(place, p.name), { $ref: `gateway#${p.pointer}/schema` }]),
        ),
      }),
    };
  };

  return {
    request(item, operation, path, method) {
      const base = `/paths/${escapePointer(path)}`;
      const lists = [
        [item.parameters, `${base}/parameters`],
        [operation.parameters, `${base}/${method}/parameters`],
      ];
      const json = operation.requestBody?.content['application/json'];
      // A body that its operation refuses in words of its own is looked at there.
      const body = json &&
        !operation['x-body-checked-later'] && {
          validate: compile(ofBodies, `${base}/${method}/requestBody/content/application~1json/schema`),
        };
      const parts = {
        headers: parameters(lists, 'header'),
        params: parameters(lists, 'path'),
        querystring: parameters(lists, 'query'),
        body,
      };
      return Object.fromEntries(Object.entries(parts).filter(([, part]) => part));
    },
    answer(operation) {
      const described = Object.entries(operation.responses).map(([status, answer]) => {
        const { content, headers } = deref(answer);
        const schema = content && Object.values(content)[0].schema;
        return [
          status,
          {
            body: schema && Object.keys(schema).length > 0 ? ofBodies.compile(absolute(schema)) : undefined,
            headers: Object.entries(headers ?? {}).map(([name, header]) => {
              const { required, schema: shape } = deref(header);
              return { name, required, fits: ofText.compile(absolute(shape)) };
            }),
          },
        ];
      });
      const byStatus = Object.fromEntries(described);
      const find = (status) => {
        const found = byStatus[status] ?? byStatus.default;
        if (!found) throw new Error(`${operation.operationId} must not answer ${status}`);
        return found;
      };
      return {
        body(status, payload) {
          const { body } = find(status);
          if (body && !body(payload))
            throw new Error(`${operation.operationId} answers otherwise than described`);
        },
        headers(status, header) {
          for (const { name, required, fits } of find(status).headers) {
            const value = header(name);
            if (value === undefined ? required : !fits(value))
              throw new Error(`${operation.operationId} answers with a wrong ${name}`);
          }
        },
      };
    },
  };
}

const nameIn = (place, name) => (place === 'header' ? name.toLowerCase() : name);

/** What a reference inside the description leads to. */
function at(description, ref) {
  return ref
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], description);
}

/** A schema taken out of the description: its references lead into the description still. */
function absolute(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && value.startsWith('#') ? `gateway${value}` : value,
  );
}
