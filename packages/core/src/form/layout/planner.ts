import { isRecord } from '../../base/json.js';
import { isTbError } from '../../base/tb-error.js';
import type { Rule } from '../definition.js';
import type { FormFault } from '../form-store.js';
import { merge, type MergedItem } from '../generated/jsfc.js';
import type { Spec } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';
import { expand } from './expand.js';
import { CHOICE, ENTRIES, flatSchema, type FlatSchema, type Without } from './flat-schema.js';
import type { Plan, PlanRules } from './plan.js';
import type { RuleReader } from './rule-port.js';

/** Kinds of entries of Angular Schema Form that a form draws itself, around everything. */
const NOT_OURS = new Set(['submit', 'button', 'actions', 'reset']);

/** What {@link Plan} says in its own words, and what json-schema-form-core leaves behind. */
const SAID = new Set(
  '$at $twin $repeats key type title notitle description readonly required titleMap items tabs condition requiredIf readonlyIf compute prefill validationMessage schema ngModelOptions helpvalue minlength maxlength minimum maximum'.split(
    ' ',
  ),
);

const RULES = ['condition', 'requiredIf', 'readonlyIf', 'compute', 'prefill'] as const;

/** Lays forms out. */
export class Planner {
  private readonly lazily = new Map<Spec, readonly Plan[]>();
  private readonly single = new Map<Spec, readonly Plan[]>();
  private count = 0;

  constructor(
    private readonly shapes: Shapes,
    private readonly rules: RuleReader | undefined,
    private readonly report: (fault: FormFault) => void,
  ) {}

  /** The plan of a whole form. */
  form(spec: Spec, form: readonly unknown[]): readonly Plan[] {
    return this.plans(flatSchema(this.shapes, spec), form);
  }

  /** The plan of what a spec asks for by itself, but for what is asked anyway; its places are counted from there. */
  inside(spec: Spec, without?: Without): readonly Plan[] {
    let plans = this.lazily.get(spec);
    if (!plans) {
      plans = this.plans(flatSchema(this.shapes, spec, without), ['*']);
      this.lazily.set(spec, plans);
    }
    return plans;
  }

  /** The plan of one thing at the place itself: a branch that is no object, a part of a tuple, an entry. */
  itself(spec: Spec): readonly Plan[] {
    let plans = this.single.get(spec);
    if (!plans) {
      const said = this.shapes.unionOf(spec).schema['x-schema-form'];
      plans = [this.plan({ ...(isRecord(said) && said), key: [] }, [])];
      this.single.set(spec, plans);
    }
    return plans;
  }

  private plans(flat: FlatSchema, form: readonly unknown[]): readonly Plan[] {
    if (!flat.properties)
      return [this.plan({ ...merge({ properties: { it: flat } }, ['it'])[0], key: [] }, [])];
    const entries = expand(form, flat, (pointer, reason) =>
      this.report({ in: 'form', pointer, code: 'unknown-key', reason }),
    );
    return this.list(merge(flat, entries), []);
  }

  private list(items: readonly MergedItem[], prefix: readonly string[]): Plan[] {
    return items.filter((item) => this.isOurs(item)).map((item) => this.plan(item, prefix));
  }

  private isOurs(item: MergedItem): boolean {
    if (NOT_OURS.has(item.type ?? '')) return false;
    const known = item.key ?? item.items ?? item.tabs ?? item['helpvalue'] ?? item['text'];
    if (known === undefined || item.type === 'template')
      this.report({
        in: 'form',
        pointer: String(item['$at'] ?? ''),
        code: 'unsupported',
        reason: `an entry of type ${String(item.type)}`,
      });
    return known !== undefined && item.type !== 'template';
  }

  private plan(item: MergedItem, prefix: readonly string[]): Plan {
    const key = item.key;
    const type = item.type ?? '';
    const last = key?.[key.length - 1] ?? '';
    const pseudo = last.startsWith('\u0000');
    const kind = pseudo
      ? last === ENTRIES
        ? 'entries'
        : 'choice'
      : key
        ? 'data'
        : isGroup(item)
          ? 'layout'
          : 'notice';
    // A group with a key that holds others' questions too is only layout.
    const place = kind === 'data' && key && holdsOthers(item, key) ? undefined : key;
    const rules = this.rulesOf(item);
    const inside = this.insideOf(item, place ?? prefix, kind === 'data' && !!place);
    return {
      kind: kind === 'data' && !place ? 'layout' : kind,
      id: `${type || kind}-${++this.count}`,
      steps: place?.slice(prefix.length, pseudo ? -1 : undefined) ?? [],
      choice: kind === 'choice' ? last.slice(CHOICE.length) : '',
      type: type === 'default' ? '' : type,
      title: pseudo && item.title === last ? '' : text(item.title),
      titleHidden: item['notitle'] === true,
      description: text(
        kind === 'notice' ? (item['helpvalue'] ?? item['text'] ?? item['description']) : item['description'],
      ),
      options: Object.freeze(optionsOf(item)),
      titleMap: item['titleMap'],
      messages: item['validationMessage'] as Plan['messages'],
      readOnly: item['readonly'] === true,
      required: item['required'] === true,
      rules,
      inside,
      repeats: item['$repeats'] === true,
      twin: item['$twin'] === true,
      ruled: Object.keys(rules).length > 0 || !!inside?.some((plan) => plan.ruled),
    };
  }

  private insideOf(
    item: MergedItem,
    prefix: readonly string[],
    hasPlace: boolean,
  ): readonly Plan[] | undefined {
    const items = item.tabs ?? item.items;
    if (!items) return hasPlace ? undefined : [];
    const row = [...prefix, ''];
    // The library puts what a row is made of into one fieldset of the row.
    const [only] = items;
    if (hasPlace && only?.items && samePath(only.key, row)) return this.list(only.items, row);
    // What contains itself, or is no object: one thing at the row itself.
    const isRow = hasPlace && items.some(({ key }) => key && samePath(key.slice(0, row.length), row));
    const plans = this.list(items, isRow ? row : prefix);
    return item.type === 'wizard' || item.type === 'tabs' || item.tabs
      ? plans.map((plan) => this.page(plan, item.type === 'wizard' ? 'step' : 'tab'))
      : plans;
  }

  /** A child of tabs or of a wizard: groups are one, anything else gets one around it. */
  private page(plan: Plan, type: 'step' | 'tab'): Plan {
    const id = `${type}-${++this.count}`;
    if (plan.kind === 'layout' || (plan.kind === 'data' && plan.inside)) return { ...plan, type };
    return {
      ...this.plan({ title: plan.title, items: [] }, []),
      id,
      type,
      inside: [plan],
      ruled: plan.ruled,
    };
  }

  private rulesOf(item: MergedItem): PlanRules {
    const out: Record<string, unknown> = {};
    for (const name of RULES) {
      const rule = item[name] as Rule | undefined;
      if (rule === undefined || rule === null) continue;
      try {
        if (!this.rules) throw new Error('rules need the part of the library that reads them');
        out[name] = this.rules.read(rule);
      } catch (error) {
        const reason = isTbError(error) || error instanceof Error ? error.message : 'cannot be read';
        this.report({ in: 'form', pointer: `${String(item['$at'] ?? '')}/${name}`, code: 'rule', reason });
        // A rule that cannot be read does not hold.
        if (name === 'condition') out[name] = NEVER;
      }
    }
    return out;
  }
}

const NEVER = { inputs: () => [], run: () => undefined, reads: [] };

const isGroup = (item: MergedItem): boolean => !!(item.items ?? item.tabs);

function holdsOthers(item: MergedItem, key: readonly string[]): boolean {
  return (item.tabs ?? item.items ?? []).some((child) =>
    child.key ? !samePath(child.key.slice(0, key.length), key) : holdsOthers(child, key),
  );
}

const samePath = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  !!a && a.length === b.length && a.every((step, index) => step === b[index]);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function optionsOf(item: MergedItem): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(item)) if (!SAID.has(key)) out[key] = item[key];
  return isRecord(item['options']) ? { ...out, ...item['options'] } : out;
}
