import type { Json } from '../../base/json.js';
import type { GroupNode, NodeBase } from '../node.js';
import type { Shape } from '../shape/shape.js';
import { Kids } from './kids.js';
import { Place, type Target } from './place.js';
import { ROOT, Slot, type Around } from './slot.js';

/** Things that belong together: an object, or entries of a form definition. */
export class GroupSlot extends Slot {
  override readonly kind = 'group';
  override readonly place =
    this.plan.kind === 'data' ? new Place(this.key === ROOT ? '' : this.key) : undefined;
  /** The object stays though nothing is left in it. */
  needed = false;
  /** Of tabs and of a wizard: the key of the child in view. */
  current: string | undefined;
  /** Of a step: how far it has come. */
  progress: GroupNode['progress'];
  private kids: Kids | undefined;
  private readOnly: boolean | undefined;
  private open: boolean | undefined;
  private born = false;
  private repeats: boolean | undefined;
  /** What its node was made of. */
  private made: Shape | undefined;
  private pointer: string | undefined;

  override refresh(around: Around, target: Target | undefined): void {
    const { plan, tree } = this;
    const place = this.place ?? around.place;
    const readOnly = around.readOnly || plan.readOnly;
    if (this.place && target) {
      if (!place.set(tree, target) && readOnly === this.readOnly && !this.ruled) return;
      this.repeats ??= !plan.inside && this.isInItself(place);
      this.begin(target);
      if (this.made !== place.shape || this.pointer !== place.pointer) this.touch();
      this.made = place.shape;
      this.pointer = place.pointer;
    }
    this.needed = !!target?.needed || !!this.repeats;
    if (readOnly !== this.readOnly) this.touch();
    this.readOnly = readOnly;
    this.layOut(place);
    const { kids } = this;
    if (kids?.refresh({ ...around, place, readOnly: readOnly || place.shape.schema.readOnly === true }))
      this.touch();
    this.ruled = plan.ruled || !!kids?.ruled;
    tree.more?.turnPages(this);
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
    const { place, kids, open, issues, issueCount, current, progress } = this;
    const children = kids?.nodes() ?? [];
    return {
      kind: 'group',
      ...base,
      layout: layoutOf(this),
      pointer: place?.pointer,
      children,
      open,
      readOnly: this.readOnly ?? false,
      issues,
      issueCount,
      current,
      progress,
    };
  }

  /** An object that has to be there is there from the start. */
  private begin({ needed, value, pointer, alive }: Target): void {
    if (this.born || !alive) return;
    this.born = true;
    if (value !== undefined || this.repeats || this.tree.quiet) return;
    const first = this.place?.shape.schema.default ?? (needed ? {} : undefined);
    if (first !== undefined) this.tree.put(pointer, first as Json);
  }

  /** Whether what is asked here is asked around it already. */
  private isInItself({ shape }: Place): boolean {
    for (let around = this.parent; around; around = around.parent)
      if (around.place?.shape.of.some((pointer) => shape.of.includes(pointer))) return true;
    return false;
  }

  /** Lays out what is inside, and again when another branch makes it another thing. */
  private layOut(place: Place): void {
    const { plan, tree } = this;
    if (this.repeats) this.open = place.value !== undefined;
    const plans = this.open === false ? NO_PLANS : (plan.inside ?? tree.planner.inside(place.spec));
    if (this.kids?.plans === plans) return;
    this.kids?.close();
    this.kids = new Kids(tree, plans, this, this.place ? place.key : this.key);
    this.touch();
  }
}

const NO_PLANS: Kids['plans'] = [];

function layoutOf({ key, plan }: Slot): GroupNode['layout'] {
  if (/^(section|columns|tabs|tab|wizard|step)$/.test(plan.type)) return plan.type as GroupNode['layout'];
  const isPlain = key === ROOT || plan.type === 'conditional' || (plan.kind === 'layout' && !plan.title);
  return isPlain ? 'plain' : 'fieldset';
}
