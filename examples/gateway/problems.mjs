// What goes wrong, as RFC 9457 has it. No text repeats what was sent: problems end up in logs and on screens.

/** Type → status and title. The types are those of the OpenAPI file. */
const kinds = {
  issues: [422, 'Something is wrong with the answers'],
  'key-reused': [422, 'The Idempotency-Key belongs to another request'],
  'form-version': [409, 'This version of the form is not taken'],
  'not-found': [404, 'There is none, or it has expired'],
  'too-large': [413, 'Too large'],
  'file-type': [415, 'Files of this kind are not taken'],
  offset: [409, 'The gateway stands at another offset'],
  claimed: [409, 'An application holds this file'],
  version: [412, 'There is another version'],
  request: [400, 'Not as the gateway describes it'],
  'too-many': [429, 'Too much of this client is waiting'],
  full: [507, 'There is no room at present'],
  'rate-limited': [429, 'Too many requests of this client'],
  'rating-invalid': [422, 'Something is wrong with the rating'],
  'rating-token-unknown': [404, 'No token of this gateway'],
  'rating-token-expired': [410, 'The time to rate is over'],
  'rating-already-given': [409, 'It was rated before'],
  'rating-not-eligible': [403, 'There is nothing to rate'],
  'rating-step': [409, 'This step does not follow'],
  'slot-full': [409, 'This time is sold out'],
  'slot-unknown': [409, 'There is no such time to be had'],
  'appointment-over': [409, 'Too late, cancelled or used'],
  'appointment-refused': [403, 'This person may not book for a while'],
  'case-step': [409, 'This step does not follow'],
  'consultation-step': [409, 'This step does not follow'],
  'sealed-key': [422, 'Sealed to a key this gateway does not have'],
  sealed: [422, 'The envelope does not open'],
  unauthorised: [401, 'Nobody is signed in'],
  'cross-site': [403, 'Requests of other sites are not taken'],
  busy: [503, 'Try again later'],
  internal: [500, 'The gateway failed'],
};

/** Thrown by operations; answered as `application/problem+json`. */
export class Problem extends Error {
  /**
   * @param {keyof typeof kinds} kind
   * @param {{ status?: number, detail?: string, pointer?: string, issues?: readonly object[], slots?: readonly object[], until?: string }} [more]
   *   `pointer` into the request: `/body/formId`
   */
  constructor(kind, { status, detail, pointer, issues, slots, until } = {}) {
    const [usual, title] = kinds[kind];
    super(title);
    this.statusCode = status ?? usual;
    this.body = {
      type: `urn:tongban:problem:${kind}`,
      title,
      status: this.statusCode,
      ...(detail && { detail }),
      ...(pointer && { pointer }),
      ...(issues && { issues }),
      ...(slots && { slots }),
      ...(until && { until }),
    };
  }
}

/** Which kind a status of Fastify or tus is; `internal` and `request` for any other. */
const kindOfStatus = {
  404: 'not-found',
  409: 'offset',
  410: 'not-found',
  413: 'too-large',
  429: 'too-many',
  503: 'busy',
  507: 'full',
};

/** The problem for a status somebody else came up with. */
export function problemOfStatus(status, detail) {
  const kind = kindOfStatus[status] ?? (status < 500 ? 'request' : 'internal');
  return new Problem(kind, { status: status === 410 ? 404 : status, detail });
}

/** Any error as a problem. What a program threw is no business of the one who asks. */
export function asProblem(error) {
  if (error instanceof Problem) return error;
  if (error.validation) {
    const [{ instancePath, params, message }] = error.validation;
    const place = `${error.validationContext.replace('querystring', 'query')}${instancePath}`;
    const name = params.missingProperty ?? params.additionalProperty;
    return new Problem('request', {
      detail: `${place} ${message}`,
      pointer: `/${place}${name === undefined ? '' : `/${escapePointer(name)}`}`,
    });
  }
  if (typeof error.code === 'string' && error.code.startsWith('FST_ERR_CTP'))
    return problemOfStatus(error.statusCode ?? 400);
  return new Problem('internal');
}

/** A name as a segment of a JSON pointer (RFC 6901). */
export const escapePointer = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');
