import type { NodeBase, NoticeNode } from '../node.js';
import { Slot } from './slot.js';

/** Words between the questions: the same for as long as the form is there. */
export class NoticeSlot extends Slot {
  override readonly kind = 'notice';
  override readonly place = undefined;

  override refresh(): void {
    // Nothing around it changes it.
  }

  protected override build(base: NodeBase): NoticeNode {
    const { description, options, text } = this.plan;
    return {
      kind: 'notice',
      ...base,
      description: text && description,
      text: text || description,
      tone: options['tone'] === 'warn' ? 'warn' : 'plain',
    };
  }
}
