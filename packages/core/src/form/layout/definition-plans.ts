import { merge, type MergedItem } from '../generated/jsfc.js';
import type { Spec } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';
import { expand } from './expand.js';
import { flatSchema } from './flat-schema.js';
import type { Plan } from './plan.js';
import type { Planner } from './planner.js';

/** Kinds of entries of Angular Schema Form that a form draws itself, around everything. */
const NOT_OURS = /^(submit|button|actions|reset)$/;

/** Lays a form out as its definition says, merged with the schema by json-schema-form-core. */
export function definitionPlans(
  planner: Planner,
  shapes: Shapes,
  spec: Spec,
  form: readonly unknown[],
): readonly Plan[] {
  const flat = flatSchema(shapes, spec);
  const entries = expand(form, flat, (pointer, reason) =>
    planner.report({ in: 'form', pointer, code: 'unknown-key', reason }),
  );
  return list(merge(flat, entries), []);

  function list(items: readonly MergedItem[], prefix: readonly string[]): Plan[] {
    return items
      .filter((item) => !NOT_OURS.test(item.type ?? '') && isKnown(item))
      .map((item) => one(item, prefix));
  }

  function isKnown(item: MergedItem): boolean {
    const known =
      item.type !== 'template' && (item.key ?? item.items ?? item.tabs ?? item['helpvalue'] ?? item['text']);
    if (!known)
      planner.report({
        in: 'form',
        pointer: String(item['$at'] ?? ''),
        code: 'unsupported',
        reason: `an entry of type ${String(item.type)}`,
      });
    return !!known;
  }

  function one({ ...item }: MergedItem, prefix: readonly string[]): Plan {
    // A group with a key that holds others' questions too is only layout.
    if (item.key && holdsOthers(item, item.key)) delete item.key;
    return planner.plan(item, prefix.length, inside(item, item.key ?? prefix));
  }

  function inside(item: MergedItem, prefix: readonly string[]): readonly Plan[] | undefined {
    const items = item.tabs ?? item.items;
    if (!items) return undefined;
    const row = [...prefix, ''];
    // The library puts what a row is made of into one fieldset of the row.
    const [only] = items;
    if (item.key && only?.items && startsWith(only.key, row, true)) return list(only.items, row);
    const isRow = item.key && items.some(({ key }) => startsWith(key, row));
    const plans = list(items, isRow ? row : prefix);
    const page = item.type === 'wizard' ? 'step' : item.type === 'tabs' || item.tabs ? 'tab' : undefined;
    return page ? plans.map((plan) => asPage(plan, page)) : plans;
  }

  /** A child of tabs or of a wizard: groups are one, anything else gets one around it. */
  function asPage(plan: Plan, type: 'step' | 'tab'): Plan {
    if (plan.kind === 'layout' || (plan.kind === 'data' && plan.inside)) return { ...plan, type };
    return planner.plan({ type, title: plan.title || (plan.steps[plan.steps.length - 1] ?? '') }, 0, [plan]);
  }
}

function holdsOthers(item: MergedItem, key: readonly string[]): boolean {
  return (item.tabs ?? item.items ?? []).some((child) =>
    child.key ? !startsWith(child.key, key) : holdsOthers(child, key),
  );
}

const startsWith = (key: readonly string[] | undefined, start: readonly string[], whole = false): boolean =>
  !!key && (!whole || key.length === start.length) && start.every((step, index) => step === key[index]);
