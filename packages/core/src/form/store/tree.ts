import type { Json } from '../../base/json.js';
import type { Plan } from '../layout/plan.js';
import type { Planner } from '../layout/planner.js';
import { widgetOf } from '../layout/widget.js';
import type { Shape, Spec } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';
import { stepsOf, type Answers } from './answers.js';
import { FieldSlot } from './field-slot.js';
import { GroupSlot } from './group-slot.js';
import type { Hidden } from './hidden.js';
import type { FormMore } from '../more-port.js';
import type { FormStructures } from '../structures-port.js';
import type { Place, Target } from './place.js';
import { keyTo, ROOT, type Slot } from './slot.js';

/** What the tree asks of the store around it. */
export interface TreeHost {
  /** What was given or found so far. */
  answers: Answers;
  /** A number that was not given before. */
  newId(): number;
  /** Children of tabs and wizards in view by the key of what they are in, and those that were. */
  readonly views: ReadonlyMap<string, string>;
  readonly seen: ReadonlySet<string>;
  /** The resident has answered here. */
  wasGiven(key: string): boolean;
}

/** What a tree is grown with. */
export interface TreeParts {
  readonly shapes: Shapes;
  readonly planner: Planner;
  readonly more: FormMore | undefined;
  readonly structures: FormStructures | undefined;
}

/** Everything the slots of one form share. */
export class Tree {
  /** Slots by key. */
  readonly slots = new Map<string, Slot>();
  /**
   * What is wrong beyond the schema, by field: `required` by a rule or the form definition and not answered; `order`, the second of
   * two days before the first; `invalidIf`, a rule that holds.
   */
  readonly beyond: Map<Slot, 'required' | 'order' | 'invalidIf'> = new Map();
  readonly hidden: Hidden | undefined;
  /** Branches found by looking at the value, by key of the choice. */
  readonly detected = new Map<string, number>();
  /** Answers to be put in: defaults, computed values. */
  puts: Put[] = [];
  /** The answers without those of hidden questions. */
  live: Json | undefined;
  /** Everything is looked at, also where the value is the same. */
  anew = true;
  /** Answers stand as they are: no defaults. */
  quiet = false;

  readonly shapes: Shapes;
  readonly planner: Planner;
  readonly more: FormMore | undefined;
  readonly structures: FormStructures | undefined;

  constructor(
    readonly host: TreeHost,
    { shapes, planner, more, structures }: TreeParts,
  ) {
    this.shapes = shapes;
    this.planner = planner;
    this.more = more;
    this.structures = structures;
    this.hidden = more && new more.Hidden();
  }

  /** The root of the form. */
  get root(): Slot {
    return this.slots.get(ROOT) as Slot;
  }

  /** The slot an issue at `pointer` belongs to: of the answer there, or the nearest around it. */
  slotAt(pointer: string): Slot {
    let found = this.root;
    this.walk(pointer, (key) => {
      const slot = this.slot(key);
      // What is not drawn shows no issue.
      if (slot && slot.plan.type !== 'hidden') found = slot;
    });
    return found;
  }

  /** The place at `pointer`, of an answer that is asked for. */
  placeAt(pointer: string): Place | undefined {
    let found: Place | undefined = this.root.place;
    this.walk(pointer, (key, row) => {
      found = row ?? this.slot(key)?.place;
    });
    return found;
  }

  /** The key of what stands at `pointer`, whether it is asked for or not. */
  keyAt(pointer: string): string {
    let found = '';
    this.walk(pointer, (key) => (found = key));
    return found;
  }

  private walk(pointer: string, step: (key: string, row: Place | undefined) => void): void {
    let key = '';
    for (const name of stepsOf(pointer)) {
      const row = this.slots.get(key)?.rowAt?.(Number(name));
      key = row?.key ?? keyTo(key, name);
      step(key, row);
    }
  }

  put(pointer: string, value: Json | undefined, over = false): void {
    this.puts.push({ pointer, value, over });
  }

  /** The slot of the answer with a key: a choice that is one has a key of its own beside what was chosen. */
  slot(key: string): Slot | undefined {
    return this.slots.get(key) ?? this.slots.get(`${key}?`);
  }

  /** The slot for a plan: the one there is, or another when what applies has become another kind. */
  slotFor(old: Slot | undefined, plan: Plan, target: Target | undefined, at: SlotPlace): Slot {
    const { spec, value } = target ?? {};
    if (old && (!spec || (old.place?.spec === spec && old.place.value === value && !this.anew))) return old;
    const kind = spec ? this.kindOf(plan, this.shapes.shapeOf(spec, value), spec) : bare(plan);
    if (old?.kind === kind) return old;
    old?.close();
    const last = plan.steps[plan.steps.length - 1];
    let own = last === undefined ? at.key : keyTo(at.holder, last);
    // Mostly they read the same: then one text is kept.
    if (own === target?.pointer) own = target.pointer;
    const key = spec
      ? own + (plan.twin ? `~${plan.id}` : '') + (kind === 'choice' ? '?' : '')
      : `${at.key}:${plan.type || plan.kind}-${plan.id}`;
    return new (this.slotKind(kind))(this, plan, key, at.parent);
  }

  /** What the schema does not ask for is drawn as what is inside. */
  private slotKind(kind: SlotKind): SlotClass {
    if (kind === 'field') return FieldSlot as SlotClass;
    if (kind === 'group') return GroupSlot;
    return ((kind === 'notice' ? this.more?.notice : this.structures?.[kind]) ?? GroupSlot) as SlotClass;
  }

  private kindOf(plan: Plan, shape: Shape, { picks }: Spec): SlotKind {
    const { choices, kind, properties } = shape;
    if (kind === 'group' || kind === 'list') {
      if (widgetOf(plan.type, shape, !!plan.titleMap)) return 'field';
    }
    const open = choices.some(({ pointer }) => picks[pointer] === undefined);
    if (open && Object.keys(properties).length === 0) return 'choice';
    return kind === 'none' ? 'field' : kind;
  }
}

/** The kind of what has no place. */
const bare = ({ kind }: Plan): SlotKind => (kind === 'layout' || kind === 'data' ? 'group' : kind);

type SlotKind = Slot['kind'];
type SlotClass = new (tree: Tree, plan: Plan, key: string, parent: Slot | undefined) => Slot;

/** An answer nobody gave. */
export interface Put {
  readonly pointer: string;
  readonly value: Json | undefined;
  /** It takes the place of another answer. */
  readonly over: boolean;
}

/** Where a new slot goes. */
export interface SlotPlace {
  readonly parent: Slot | undefined;
  /** Key of the object the answer is in. */
  readonly holder: string;
  /** Key of what is around. */
  readonly key: string;
}
