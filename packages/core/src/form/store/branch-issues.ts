import type { Issue } from '../../base/issue.js';
import { valueAt } from '../../base/pointer.js';
import type { Tree } from './tree.js';

/** Choices inside of choices whose issues are looked for. */
const DEEPEST = 16;

/**
 * What is wrong inside the branches in force, where the schema only says that none fits. The issue itself, when nothing is: a value of
 * a list that is not in it, or one that fits two branches.
 */
export function branchIssues(issue: Issue, tree: Tree, depth = 0): readonly Issue[] {
  const { code, pointer } = issue;
  if (!/^(one|any)Of$/.test(code) || depth > DEEPEST) return [issue];
  const { implied = [], values } = tree.placeAt(pointer)?.shape ?? {};
  const value = valueAt(tree.live, pointer);
  const inside: Issue[] = [];
  for (const branch of implied)
    if (branch.split('/').slice(-2)[0] === code)
      for (const inner of tree.shapes.validator.validate(value, branch))
        inside.push(...branchIssues({ ...inner, pointer: pointer + inner.pointer }, tree, depth + 1));
  if (inside.length > 0) return inside;
  return [values ? { pointer, code: 'enum', params: {} } : issue];
}
