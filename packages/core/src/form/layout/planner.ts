import { RULE_OPTIONS } from './rule-options.js';
import { isRecord } from '../../base/json.js';
import { wordSet } from '../../base/word-set.js';
import type { FormFault } from '../form-store.js';
import type { MergedItem } from '../generated/jsfc.js';
import type { Shape, Spec } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';
import { CHOICE, ENTRIES, namesIn } from './pseudo-names.js';
import type { Plan, PlanRules } from './plan.js';
import type { LaidOut, RuleReader } from '../../rules/compiled-rule.js';

/** What {@link Plan} says in its own words, and what json-schema-form-core leaves behind. */
const SAID = wordSet(
  '$at $twin key type title notitle description readonly required titleMap items tabs condition requiredIf invalidIf readonlyIf compute prefill ' +
    'validationMessage schema ngModelOptions helpvalue minlength maxlength minimum maximum',
);

/** Makes plans, and lays out what no form definition speaks of: every property in order. */
export class Planner {
  private readonly plans = new Map<Spec, readonly Plan[]>();
  private readonly single = new Map<Spec, readonly Plan[]>();
  /** What follows rules, as far as it is laid out. */
  private readonly computed: LaidOut[] = [];
  /** What the schema says of questions whose value depends on itself. */
  private broken: ReadonlySet<unknown> | undefined;
  private count = 0;

  constructor(
    private readonly shapes: Shapes,
    private readonly rules: RuleReader | undefined,
    readonly report: (fault: FormFault) => void,
  ) {}

  /** The plan of what a spec asks for, but for what is asked `around` it anyway. */
  inside(spec: Spec, around?: Around): readonly Plan[] {
    let plans = this.plans.get(spec);
    if (!plans) {
      const shape = this.shapes.unionOf(spec);
      plans = namesIn(shape)
        .filter((name) => name !== around?.by && !(around && namesIn(around.shape).includes(name)))
        .map((name) => this.plan({ ...this.ofSchema(shape.properties[name]), key: [name] }, 0));
      this.plans.set(spec, plans);
    }
    return plans;
  }

  /** The plan of one thing at the place itself: a branch that is no object, a part of a tuple, an entry. */
  itself(spec: Spec): readonly Plan[] {
    let plans = this.single.get(spec);
    if (!plans) this.single.set(spec, (plans = [this.plan({ ...this.ofSchema(spec), key: [] }, 0)]));
    return plans;
  }

  /** Takes rules out whose values would chase one another. */
  breakCircles(schema: unknown): void {
    this.broken = this.rules?.breakCircles(this.computed, schema, this.report);
  }

  /** The plan of an entry, whose key counts from after its first `depth` steps. */
  plan(item: MergedItem, depth: number, inside?: readonly Plan[]): Plan {
    const { key, type = '', title } = item;
    const last = key?.[key.length - 1] ?? '';
    const pseudo = last[0] === '\u0000';
    const kind = pseudo
      ? last === ENTRIES
        ? 'entries'
        : 'choice'
      : key
        ? 'data'
        : inside
          ? 'layout'
          : 'notice';
    const rules = this.rulesOf(item);
    const twin = item['$twin'] === true;
    return {
      kind,
      id: kind === 'data' && !twin ? 0 : ++this.count,
      steps: key?.slice(depth, pseudo ? -1 : undefined) ?? [],
      choice: kind === 'choice' ? last.slice(CHOICE.length) : '',
      type: type === 'default' ? '' : type,
      title: title === last ? '' : text(title),
      titleHidden: item['notitle'] === true,
      description: text(item['description']),
      text: text(item['helpvalue'] ?? item['text']),
      options: optionsOf(item),
      titleMap: item['titleMap'],
      messages: item['validationMessage'] as Plan['messages'],
      readOnly: item['readonly'] === true,
      required: item['required'] === true,
      rules,
      inside,
      twin,
      ruled: Object.keys(rules).length > 0 || !!inside?.some(({ ruled }) => ruled),
    };
  }

  private ofSchema(spec: Spec | undefined): MergedItem {
    const own = spec && this.shapes.unionOf(spec).schema['x-schema-form'];
    return isRecord(own) ? (this.broken?.has(own) ? { ...own, compute: null } : own) : {};
  }

  private rulesOf(item: MergedItem): PlanRules {
    const out: Writable<PlanRules> = {};
    RULE_OPTIONS.forEach((name) => {
      const rule = item[name];
      if (rule === undefined || rule === null) return;
      const found = this.rules?.read(rule) ?? 'rules need the part of the library that reads them';
      if (typeof found !== 'string') out[name] = found;
      else {
        this.report({ in: 'form', pointer: `${text(item['$at'])}/${name}`, code: 'rule', reason: found });
        // A rule that cannot be read does not hold.
        if (name === 'condition') out[name] = NEVER;
      }
    });
    if (Object.keys(out).length === 0) return NO_RULES;
    const { compute } = out;
    // What is laid out later, inside of something, has been looked at in the schema.
    if (compute && item.key && !this.broken)
      this.computed.push({
        place: item.key,
        rule: compute,
        rules: out,
        pointer: item['$at'] === undefined ? '' : `${text(item['$at'])}/compute`,
      });
    return out;
  }
}

type Writable<T> = { -readonly [name in keyof T]: T[name] };

/** What a branch does not show: the questions of the object around it, and what tells the branches apart. */
export interface Around {
  readonly shape: Shape;
  readonly by: string | undefined;
}

const NEVER = { inputs: () => [], run: () => undefined, reads: [] };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One object for all that have none: most entries of most forms. */
const NO_OPTIONS = Object.freeze({});
const NO_RULES: PlanRules = Object.freeze({});

function optionsOf(item: MergedItem): Readonly<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(item)) if (!SAID.has(key)) out[key] = item[key];
  if (isRecord(item['options'])) Object.assign(out, item['options']);
  return Object.keys(out).length > 0 ? Object.freeze(out) : NO_OPTIONS;
}
