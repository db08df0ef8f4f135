import { keyOf } from '../once.mjs';
import { Problem } from '../problems.mjs';
import { openEnvelope } from './open-envelope.mjs';

/** What becomes of what cannot be opened. None of it is tried again by a page: it would not open the next time either. */
const kinds = { 'no-envelope': 'request', 'unknown-key': 'sealed-key', 'not-ours': 'sealed' };

/**
 * What was left on a device of others, sealed: the key it is sealed to, and its delivery. What is in it is taken in as if it had come open, under
 * the same idempotency key: who sends both has sent one.
 *
 * @param {{ keys: import('./sealing-keys.mjs').SealingKeys | undefined, takeRating: (request: object, reply: object) => Promise<object> }} parts
 *   without keys there is no sealing here
 */
export function sealedOperations({ keys, takeRating }) {
  if (!keys) return { readSealingKeys: noSealing, createSealedRating: noSealing };
  return {
    readSealingKeys: async () => keys.published(),
    async createSealedRating(request, reply) {
      const opened = await openEnvelope(request.body, keyOf(request), keys.keyOf);
      if (typeof opened === 'string') throw new Problem(kinds[opened]);
      if (opened.kind !== 'rating') throw new Problem('sealed');
      return takeRating({ headers: request.headers, body: opened.body }, reply);
    },
  };
}

async function noSealing() {
  throw new Problem('not-found');
}
