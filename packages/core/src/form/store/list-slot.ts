import { isRecord, type Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { ListNode, NodeBase, RowNode } from '../node.js';
import { widgetOf } from '../layout/widget.js';
import { Kids, nodesOf } from './kids.js';
import { Place, type Target } from './place.js';
import type { Shape } from '../shape/shape.js';
import { Slot, text, type Around } from './slot.js';
import type { Tree } from './tree.js';

/** Rows of the same kind, or the parts of a tuple. */
export class ListSlot extends Slot {
  override readonly kind = 'list';
  override readonly place = new Place(this.key);
  private rows: Row[] = [];
  /** What its node was made of. */
  private made: Shape | undefined;
  private pointer: string | undefined;
  private readOnly: boolean | undefined;
  private required = false;
  private born = false;

  override refresh(around: Around, target: Target): void {
    const { plan, place, tree } = this;
    const changed = place.set(tree, target);
    const { pointer, shape, value } = place;
    const readOnly = around.readOnly || plan.readOnly || shape.schema.readOnly === true;
    const same = readOnly === this.readOnly && target.needed === this.required;
    if (!changed && same && !this.ruled) return;
    this.begin(target);
    this.readOnly = readOnly;
    this.required = target.needed;
    if (this.align() || !same || pointer !== this.pointer || shape !== this.made) this.touch();
    this.pointer = pointer;
    this.made = shape;
    const values = valuesOf(value);
    this.ruled = plan.ruled;
    this.rows.forEach((row, index) => {
      row.refresh(around, values[index], index, readOnly);
      if (row.ruled) this.ruled = true;
    });
  }

  override children(): readonly Slot[] {
    const out: Slot[] = [];
    for (const row of this.rows) out.push(...row.slots());
    return out;
  }

  override close(): void {
    super.close();
    for (const row of this.rows) row.close();
  }

  /** The list stays though no row is left. */
  get needed(): boolean {
    return this.required;
  }

  /** Rows cannot come, go or move now. */
  get locked(): boolean {
    return !!this.readOnly;
  }

  /** How many parts are fixed. */
  get fixed(): number {
    return this.place.shape.fixed.length;
  }

  /** The place of a row. */
  override rowAt(index: number): Place | undefined {
    return this.rows[index]?.place;
  }

  /** Whether a row can be taken out or moved. */
  isFixed(index: number): boolean {
    return index < this.place.shape.fixed.length;
  }

  protected override build(base: NodeBase): ListNode {
    const { place, plan, rows, readOnly } = this;
    const { shape } = place;
    const { minItems, maxItems } = shape.schema as { minItems?: number; maxItems?: number };
    const table = plan.type === 'table' || plan.options['table'] === true;
    const loose = rows.length - Math.min(rows.length, shape.fixed.length);
    return {
      kind: 'list',
      ...base,
      pointer: place.pointer,
      layout: table ? 'table' : 'list',
      rows: Object.freeze(rows.map((row) => row.get())),
      columns: table ? this.columns() : [],
      canAdd:
        !readOnly && !!shape.items && rows.length < (maxItems ?? Infinity) && plan.options['add'] !== null,
      canRemove: !readOnly && loose > 0 && rows.length > (minItems ?? 0) && plan.options['remove'] !== null,
      canMove: !readOnly && loose > 1 && plan.options['sortable'] !== false,
      required: this.required && wantsRows(shape.schema),
      issues: this.issues,
      issueCount: this.issueCount,
    };
  }

  private columns(): ListNode['columns'] {
    const { planner, shapes } = this.tree;
    const { items } = this.place.shape;
    const shape = items && shapes.shapeOf(items, {});
    return (this.plan.inside ?? (items ? planner.inside(items) : []))
      .filter(({ kind, type }) => kind === 'data' && type !== 'hidden')
      .map(({ steps, title, description }) => {
        const name = steps[steps.length - 1] ?? '';
        const spec = shape?.properties[name];
        const said = spec && shapes.unionOf(spec).schema;
        return {
          key: name,
          title: title || said?.title || name,
          description: description || said?.description || '',
          required: shape?.required[name] === true,
        };
      });
  }

  /** A list that must be there begins with as many rows as it needs. */
  private begin({ alive, needed, pointer, value }: Target): void {
    if (this.born || !alive) return;
    this.born = true;
    if (value !== undefined || this.tree.quiet) return;
    const { schema, fixed } = this.place.shape;
    const first = schema.default as Json | undefined;
    const least =
      Math.min(Number(schema['minItems'] ?? 0), 20) || (this.plan.options['startEmpty'] === false ? 1 : 0);
    if (first !== undefined) this.tree.put(pointer, first);
    else if ((needed || least > 0) && fixed.length === 0)
      this.tree.put(
        pointer,
        Array.from({ length: needed ? least : 0 }, () => this.emptyRow()),
      );
  }

  /** What a new row holds: answers that are not given yet. */
  emptyRow(): Json {
    const { items } = this.place.shape;
    const kind = items && this.tree.shapes.unionOf(items).kind;
    return kind === 'group' ? {} : kind === 'list' ? [] : null;
  }

  /** Makes and drops rows, so that each goes on as long as its id does. */
  private align(): boolean {
    const { place, rows, tree } = this;
    const ids = this.ids(Math.max(valuesOf(place.value).length, place.shape.fixed.length));
    if (ids.length === rows.length && ids.every((id, index) => rows[index]?.id === id)) return false;
    const known = new Map(rows.map((row) => [row.id, row] as const));
    this.rows = ids.map((id) => known.get(id) ?? new Row(tree, this, id));
    const kept = new Set(ids);
    for (const row of rows) if (!kept.has(row.id)) row.close();
    return true;
  }

  /** Ids of the rows, as many as there are. */
  private ids(length: number): readonly number[] {
    const { host } = this.tree;
    const { answers } = host;
    const known = answers.rows[this.key] ?? [];
    if (known.length === length) return known;
    const ids = known.slice(0, length);
    while (ids.length < length) ids.push(host.newId());
    host.answers = { ...answers, rows: { ...answers.rows, [this.key]: ids } };
    return ids;
  }
}

const valuesOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as Json[]) : [];

/** An empty list is there as well: only what asks for rows makes somebody add one. */
const wantsRows = ({ minItems = 0, contains, minContains = 1 }: Shape['schema']): boolean =>
  Number(minItems) > 0 || (contains !== undefined && Number(minContains) > 0);

/** One row: no slot of its own, since its issues belong to its list. */
class Row {
  /** A rule is inside. */
  ruled = false;
  readonly place: Place;
  private kids: Kids | undefined;
  private base: string | undefined;
  private pointer = '';
  private index = -1;
  private readOnly: boolean | undefined;
  private node: RowNode | undefined;
  private nodes: RowNode['children'] | undefined;

  constructor(
    private readonly tree: Tree,
    private readonly list: ListSlot,
    readonly id: number,
  ) {
    this.place = new Place(`${list.key}/#${id}`);
  }

  refresh(around: Around, value: Json | undefined, index: number, readOnly: boolean): void {
    const { list, place, tree } = this;
    const { shape, pointer } = list.place;
    const spec = shape.fixed[index] ?? shape.items;
    if (!spec) return;
    if (this.base !== pointer || this.index !== index) this.pointer = pointerTo(pointer, index);
    this.base = pointer;
    this.index = index;
    const target = { spec, value, pointer: this.pointer, needed: list.place.alive, alive: true };
    const changed = place.set(tree, target);
    if (!changed && readOnly === this.readOnly && !this.ruled) return;
    this.readOnly = readOnly;
    const plans = this.plans();
    if (this.kids?.plans !== plans) {
      this.kids?.close();
      this.kids = new Kids(tree, plans, list, place.key);
      list.touch();
    }
    const row = isRecord(value) ? (value as Json) : around.row;
    if (this.kids.refresh({ place, readOnly, row, index }, target)) list.touch();
    this.ruled = this.kids.ruled;
  }

  slots(): Slot[] {
    return this.kids?.slots() ?? [];
  }

  close(): void {
    this.kids?.close();
  }

  get(): RowNode {
    const slots = this.slots();
    const children = nodesOf(slots);
    const issueCount = slots.reduce((sum, slot) => sum + slot.issueCount, 0);
    const { node, nodes } = this;
    const same =
      node &&
      nodes?.length === children.length &&
      children.every((child, index) => child === nodes[index]) &&
      node.pointer === this.pointer &&
      node.issueCount === issueCount;
    if (same) return node;
    this.nodes = Object.freeze(children);
    return (this.node = Object.freeze({
      key: `${this.place.key}:row`,
      pointer: this.pointer,
      index: this.index,
      fixed: this.list.isFixed(this.index),
      title: text(this.list.plan.options['rowTitle']),
      children: this.nodes,
      issueCount,
    }));
  }

  private plans(): Kids['plans'] {
    const { tree, list, place } = this;
    const given = list.plan.inside;
    const itself = !given || (given.length === 1 && given[0]?.steps.length === 0 && given[0].kind === 'data');
    if (!itself && !this.list.isFixed(this.index)) return given;
    const { shape } = place;
    const inline =
      shape.kind === 'group' &&
      place.choices().length === 0 &&
      !widgetOf(given?.[0]?.type ?? '', shape, false);
    if (inline) return tree.planner.inside(place.spec);
    return given && !this.list.isFixed(this.index) ? given : tree.planner.itself(place.spec);
  }
}
