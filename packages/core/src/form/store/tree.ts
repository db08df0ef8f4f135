import type { Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { Plan } from '../layout/plan.js';
import type { Planner } from '../layout/planner.js';
import { widgetOf } from '../layout/widget.js';
import type { ChoiceShape, Shape } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';
import { stepsOf } from './answers.js';
import { ChoiceSlot } from './choice-slot.js';
import { EntriesSlot } from './entries-slot.js';
import { FieldSlot } from './field-slot.js';
import { GroupSlot } from './group-slot.js';
import { Hidden } from './hidden.js';
import type { Kid } from './kids.js';
import { ListSlot } from './list-slot.js';
import { NoticeSlot } from './notice-slot.js';
import type { Place, Target } from './place.js';
import { ROOT, type Slot } from './slot.js';

/** What the tree asks of the store around it. */
export interface TreeHost {
  /** Ids of the rows of a list, as many as it has. */
  rowIds(key: string, length: number): readonly number[];
  /** Ids of entries by name. */
  entryIds(key: string, names: readonly string[]): Readonly<Record<string, number>>;
  /** The branch of a choice that is taken; -1 when none is. */
  chosen(key: string, choice: ChoiceShape, place: Place): number;
  /** The child of tabs or of a wizard in view, and those seen before. */
  inView(key: string): string | undefined;
  wasSeen(key: string): boolean;
  /** The resident has answered here. */
  wasGiven(key: string): boolean;
}

/** Everything the slots of one form share. */
export class Tree {
  /** Slots by key. */
  readonly slots = new Map<string, Slot>();
  /** Fields that must be answered by a rule or the form definition, and are not. */
  readonly beyond = new Set<Slot>();
  readonly hidden = new Hidden();
  /** Answers to be put in: defaults, computed values. */
  puts: Put[] = [];
  /** The answers without those of hidden questions. */
  live: Json | undefined;
  /** Everything is looked at, also where the value is the same. */
  anew = true;
  /** Answers stand as they are: no defaults. */
  quiet = false;

  constructor(
    readonly shapes: Shapes,
    readonly planner: Planner,
    readonly host: TreeHost,
  ) {}

  /** The root of the form. */
  get root(): Slot {
    return this.slots.get(ROOT) as Slot;
  }

  /** The slot an issue at `pointer` belongs to: of the answer there, or the nearest around it. */
  slotAt(pointer: string): Slot {
    let found = this.root;
    this.walk(pointer, (key) => (found = this.slots.get(key) ?? this.slots.get(`${key}?`) ?? found));
    return found;
  }

  /** The place at `pointer`, of an answer that is asked for. */
  placeAt(pointer: string): Place | undefined {
    let found: Place | undefined = this.root.place;
    this.walk(pointer, (key, row) => {
      found = row ?? (this.slots.get(key) ?? this.slots.get(`${key}?`))?.place;
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
      const list = this.slots.get(key);
      const row = list instanceof ListSlot ? list.rowAt(Number(name)) : undefined;
      key = row?.key ?? pointerTo(key, name);
      step(key, row);
    }
  }

  hide(kid: Kid, pointers: readonly string[]): void {
    this.hidden.add(kid, pointers);
  }

  unhide(kid: Kid): void {
    this.hidden.remove(kid);
  }

  put(pointer: string, value: Json | undefined, over = false): void {
    this.puts.push({ pointer, value, over });
  }

  chosen(place: Place, choice: ChoiceShape): number {
    return this.host.chosen(`${place.key}${choice.pointer}`, choice, place);
  }

  /** The slot for a plan: the one there is, or another when what applies has become another kind. */
  slotFor(old: Slot | undefined, plan: Plan, target: Target | undefined, at: SlotPlace): Slot {
    if (plan.kind !== 'data') {
      if (old) return old;
      const key = `${at.key}:${plan.id}`;
      if (plan.kind === 'layout') return new GroupSlot(this, plan, key, at.parent);
      if (plan.kind === 'notice') return new NoticeSlot(this, plan, key, at.parent);
      return plan.kind === 'choice'
        ? new ChoiceSlot(this, plan, key, at.parent)
        : new EntriesSlot(this, plan, key, at.parent);
    }
    const { spec, value } = target as Target;
    if (old?.place && old.place.spec === spec && old.place.value === value && !this.anew) return old;
    const shape = this.shapes.shapeOf(spec, value);
    const Kind = this.kindOf(plan, shape, spec.picks);
    if (old instanceof Kind) return old;
    old?.close();
    const last = plan.steps[plan.steps.length - 1];
    const key =
      (last === undefined ? at.holder : pointerTo(at.holder, last)) + (plan.twin ? `~${plan.id}` : '');
    return new Kind(this, plan, Kind === ChoiceSlot ? `${key}?` : key, at.parent);
  }

  private kindOf(plan: Plan, shape: Shape, picks: Readonly<Record<string, number>>): DataSlot {
    if (widgetOf(plan.type, shape, !!plan.titleMap)) {
      if (shape.kind === 'group' || shape.kind === 'list') return FieldSlot;
    }
    const open = shape.choices.some(({ pointer }) => picks[pointer] === undefined);
    if (open && Object.keys(shape.properties).length === 0) return ChoiceSlot;
    return shape.kind === 'group' ? GroupSlot : shape.kind === 'list' ? ListSlot : FieldSlot;
  }
}

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

type DataSlot = typeof FieldSlot | typeof GroupSlot | typeof ListSlot | typeof ChoiceSlot;
