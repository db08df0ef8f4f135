import type { Json } from '../../base/json.js';
import type { GroupNode, NodeBase } from '../node.js';
import { Kids } from './kids.js';
import { Place, type Target } from './place.js';
import { ROOT, Slot, type Around } from './slot.js';

/** Things that belong together: an object, or entries of a form definition. */
export class GroupSlot extends Slot {
  readonly place = this.plan.kind === 'data' ? new Place(this.key === ROOT ? '' : this.key) : undefined;
  private kids: Kids | undefined;
  private readOnly: boolean | undefined;
  private open: boolean | undefined;
  private current: string | undefined;
  private progress: GroupNode['progress'];
  private born = false;
  /** The object stays though nothing is left in it. */
  needed = false;

  override refresh(around: Around, target: Target | undefined): void {
    const { plan, tree, place } = this;
    const readOnly = around.readOnly || plan.readOnly;
    let changed = false;
    if (place && target) {
      changed = place.set(tree, target);
      if (!changed && readOnly === this.readOnly && !plan.ruled) return;
      this.begin(target);
    }
    this.needed = !!target?.needed || plan.repeats;
    if (readOnly !== this.readOnly) changed = true;
    this.readOnly = readOnly;
    if (this.inside(place ?? around.place)) changed = true;
    if (
      this.kids?.refresh({
        ...around,
        place: place ?? around.place,
        readOnly: readOnly || !!place?.isReadOnly(),
      })
    )
      changed = true;
    if (this.pages()) changed = true;
    if (changed) this.touch();
  }

  /** An object that has to be there is there from the start. */
  private begin({ needed, value, pointer, alive }: Target): void {
    if (this.born || !alive) return;
    this.born = true;
    if (value !== undefined || this.plan.repeats || this.tree.quiet) return;
    const first = this.place?.shape.schema.default ?? (needed ? {} : undefined);
    if (first !== undefined) this.tree.put(pointer, first as Json);
  }

  override children(): readonly Slot[] {
    return this.kids?.slots() ?? [];
  }

  override close(): void {
    super.close();
    this.kids?.close();
  }

  /** Begins anew, as if nothing had been shown yet. */
  forget(): void {
    this.kids?.close();
    this.kids = undefined;
    this.born = false;
  }

  protected override build(base: NodeBase): GroupNode {
    return {
      kind: 'group',
      ...base,
      layout: layoutOf(this),
      pointer: this.place?.pointer,
      children: this.kids?.nodes() ?? [],
      open: this.open,
      issues: this.issues,
      issueCount: this.issueCount,
      current: this.current,
      progress: this.progress,
    };
  }

  /** Lays out what is inside, and again when another branch makes it another thing. */
  private inside(place: Place): boolean {
    const { plan, tree } = this;
    this.open = plan.repeats ? place.value !== undefined : undefined;
    const plans = this.open === false ? [] : (plan.inside ?? tree.planner.inside(place.spec));
    if (this.kids?.plans === plans || (plans.length === 0 && !this.kids)) return false;
    this.kids?.close();
    this.kids = plans.length > 0 ? new Kids(tree, plans, this, this.place?.key ?? this.key) : undefined;
    return true;
  }

  /** Of tabs and of a wizard: which child is in view, and how far each has come. */
  pages(): boolean {
    const { type } = this.plan;
    if (type !== 'tabs' && type !== 'wizard') return false;
    const children = this.children();
    const wanted = this.tree.host.inView(this.key);
    const found = children.find(({ key }) => key === wanted) ?? children[0];
    for (const child of children)
      if (child instanceof GroupSlot && type === 'wizard')
        child.move(child === found ? 'current' : this.tree.host.wasSeen(child.key) ? 'done' : 'todo');
    if (found?.key === this.current) return false;
    this.current = found?.key;
    this.touch();
    return true;
  }

  private move(progress: GroupNode['progress']): void {
    if (progress === this.progress) return;
    this.progress = progress;
    this.touch();
  }
}

function layoutOf({ plan }: Slot): GroupNode['layout'] {
  switch (plan.type) {
    case 'section':
    case 'columns':
    case 'tabs':
    case 'tab':
    case 'wizard':
    case 'step':
      return plan.type;
    case 'conditional':
      return 'plain';
    default:
      return plan.kind === 'data' || plan.title ? 'fieldset' : 'plain';
  }
}
