import type { Answers } from './answers.js';

/** How far back undo goes. */
const MOST = 200;

/** What was, and what was undone. */
export class History {
  private past: Answers[] = [];
  private future: Answers[] = [];
  /** The field that is being typed in: more typing is the same step. */
  private typing: string | undefined;

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Notes `before`, which a change has just left; `typing` names the field while one types in it. */
  note(before: Answers, typing: string | undefined): void {
    if (typing === undefined || typing !== this.typing || this.past.length === 0) {
      this.past.push(before);
      if (this.past.length > MOST) this.past.shift();
    }
    this.typing = typing;
    this.future = [];
  }

  /** What comes next is a step of its own. */
  pause(): void {
    this.typing = undefined;
  }

  undo(now: Answers): Answers | undefined {
    return this.turn(this.past, this.future, now);
  }

  redo(now: Answers): Answers | undefined {
    return this.turn(this.future, this.past, now);
  }

  clear(): void {
    this.past = [];
    this.future = [];
    this.pause();
  }

  private turn(from: Answers[], to: Answers[], now: Answers): Answers | undefined {
    const found = from.pop();
    if (found) to.push(now);
    this.pause();
    return found;
  }
}
