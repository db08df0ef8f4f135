import { isRecord, type Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import { compilePattern } from '../../schema/patterns/compile-pattern.js';
import type { EntriesNode, NodeBase } from '../node.js';
import type { Spec } from '../shape/shape.js';
import { setOwn } from './answers.js';
import { Kids } from './kids.js';
import { own, type Place, type Target } from './place.js';
import { keyTo, Slot, type Around } from './slot.js';

/** Answers whose names residents give. */
export class EntriesSlot extends Slot {
  override readonly kind = 'entries';
  override readonly place = undefined;
  private holder: Place | undefined;
  private readonly entries = new Map<number, Entry>();
  private order: readonly Entry[] = [];
  private readOnly = false;

  override refresh(around: Around): void {
    const { place } = around;
    const readOnly = around.readOnly || this.plan.readOnly;
    let changed = readOnly !== this.readOnly || place !== this.holder;
    this.readOnly = readOnly;
    this.holder = place;
    const names = namesOf(place);
    const ids = this.ids(names);
    const before = this.order;
    this.order = names.map((name) => this.entry(ids[name] as number, name));
    if (before.length !== this.order.length || before.some((entry, index) => entry !== this.order[index]))
      changed = true;
    this.entries.forEach((entry, id) => {
      if (this.order.includes(entry)) return;
      entry.kids?.close();
      this.entries.delete(id);
    });
    for (const entry of this.order) if (this.one(entry, around, readOnly)) changed = true;
    if (changed) this.touch();
  }

  /** The object whose entries they are. */
  get of(): Place | undefined {
    return this.holder;
  }

  /** They cannot be changed now. */
  get locked(): boolean {
    return this.readOnly;
  }

  /** What a new entry of that name holds; `undefined` when there can be none. */
  emptyEntry(name: string): Json | undefined {
    const spec = this.holder && specOf(this.holder, name);
    if (!spec) return undefined;
    const { kind } = this.tree.shapes.unionOf(spec);
    return kind === 'group' ? {} : kind === 'list' ? [] : null;
  }

  override children(): readonly Slot[] {
    const out: Slot[] = [];
    for (const { kids } of this.order) if (kids) out.push(...kids.slots());
    return out;
  }

  override close(): void {
    super.close();
    this.entries.forEach(({ kids }) => kids?.close());
  }

  protected override build(base: NodeBase): EntriesNode {
    const most = this.holder?.shape.schema['maxProperties'];
    const count = Object.keys((this.holder?.value as object | undefined) ?? {}).length;
    const entries = [];
    for (const { id, name, kids } of this.order)
      for (const slot of kids?.slots() ?? [])
        entries.push({ key: `${this.key}/#${id}`, name, child: slot.get() });
    return {
      kind: 'entries',
      ...base,
      pointer: this.holder?.pointer ?? '',
      entries: Object.freeze(entries),
      readOnly: this.readOnly,
      canAdd: !this.readOnly && (typeof most !== 'number' || count < most),
      issues: this.issues,
      issueCount: this.issueCount,
    };
  }

  /** Ids of the entries, by name. */
  private ids(names: readonly string[]): Readonly<Record<string, number>> {
    const { host } = this.tree;
    const { answers } = host;
    const known = answers.entries[this.key] ?? {};
    if (names.every((name) => own(known, name) !== undefined)) return known;
    const ids = { ...known };
    for (const name of names) if (own(ids, name) === undefined) setOwn(ids, name, host.newId());
    host.answers = { ...answers, entries: { ...answers.entries, [this.key]: ids } };
    return ids;
  }

  private entry(id: number, name: string): Entry {
    let entry = this.entries.get(id);
    // A new name is a new object, so that the node around it is made anew.
    if (entry && entry.name !== name) entry.kids?.close();
    if (entry?.name !== name) this.entries.set(id, (entry = { id, name, kids: undefined }));
    return entry as Entry;
  }

  private one(entry: Entry, around: Around, readOnly: boolean): boolean {
    const { place } = around;
    const spec = specOf(place, entry.name);
    if (!spec) return false;
    const plans = this.tree.planner.itself(spec);
    let changed = false;
    if (entry.kids?.plans !== plans) {
      entry.kids?.close();
      entry.kids = new Kids(this.tree, plans, this, keyTo(place.key, entry.name));
      changed = true;
    }
    const target: Target = {
      spec,
      value: own(place.value, entry.name),
      pointer: pointerTo(place.pointer, entry.name),
      needed: place.shape.required[entry.name] === true,
      alive: true,
    };
    return entry.kids.refresh({ ...around, readOnly }, target) || changed;
  }
}

interface Entry {
  readonly id: number;
  readonly name: string;
  kids: Kids | undefined;
}

/** The names in the value that the schema does not list but has something to say about. */
export function namesOf(place: Place, value = place.value): string[] {
  return isRecord(value) ? Object.keys(value).filter((name) => specOf(place, name)) : [];
}

function specOf({ shape }: Place, name: string): Spec | undefined {
  if (shape.properties[name]) return undefined;
  return shape.patterns.find(([pattern]) => compilePattern(pattern)?.test(name))?.[1] ?? shape.more;
}
