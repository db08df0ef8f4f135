import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from './problems.mjs';

/**
 * Says whether a request is the department's own: it has the token in `Authorization: Bearer …`, or the department's own look at it says so.
 * Without either nobody is.
 *
 * @param {{ departmentToken?: string | undefined, department?: ((request: object) => boolean | Promise<boolean>) | undefined }} options
 */
export function departmentRight({ departmentToken, department }) {
  if (departmentToken !== undefined && departmentToken.length < 16)
    throw new Error('a department token of 16 characters at least');
  const isDepartment = async (request) => {
    const [, given] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (departmentToken !== undefined && given !== undefined && same(given, departmentToken)) return true;
    return (await department?.(request)) === true;
  };
  return {
    isDepartment,
    /** The operation, for the department only. */
    only: (operation) => async (request, reply) => {
      if (!(await isDepartment(request))) throw new Problem('unauthorised');
      return operation(request, reply);
    },
  };
}

/** Compares without telling by its time how far two texts are the same. */
const same = (one, other) => timingSafeEqual(hashed(one), hashed(other));

const hashed = (text) => createHash('sha256').update(text).digest();
