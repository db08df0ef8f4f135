import type { Issue } from '../base/issue.js';
import { pointerTo } from '../base/pointer.js';

/** Issues of one value, with pointers from there. */
export type Issues = readonly Issue[];

/** Nothing is wrong. Always this list, so that it can be told by identity. */
export const none: Issues = [];

/** The list of one issue at the value itself. */
export function wrong(code: string, params: Issue['params'] = {}): Issues {
  return [{ pointer: '', code, params }];
}

/** Both lists as one. */
export function join(some: Issues, more: Issues): Issues {
  return some === none ? more : more === none ? some : some.concat(more);
}

/** The issues of what stands at `key`, with pointers from the object or list around it. */
export function under(key: string | number, issues: Issues): Issues {
  if (issues === none) return none;
  const step = pointerTo('', key);
  return issues.map(({ pointer, code, params }) => ({ pointer: step + pointer, code, params }));
}
