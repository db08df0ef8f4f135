import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { property, state } from '../shared/property.js';
import { AppController } from '../shared/app-controller.js';
import { opensElsewhere } from '../shared/opens-elsewhere.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { Words } from '../shared/words.js';
import { currentIndex, readSteps, type Step } from './step.js';
import { TbStepEvent } from './step-nav.events.js';
import { stepNavMessages } from './step-nav.messages.js';
import { stepNavStyles } from './step-nav.styles.js';

const none: readonly Step[] = [];

/**
 * Shows how far something has come that is done step by step, and leads back to what is done.
 *
 * Side by side where there is room, else the step one is in, with a button that shows all.
 *
 * @summary Step-by-step navigation.
 * @tag tb-step-nav
 *
 * @fires {TbStepEvent} tb-step - A resident goes to a step. Does not bubble; cancelable.
 * @slot - Shown until there are steps.
 * @csspart steps - The list of steps.
 * @csspart step - One step.
 */
export class TbStepNav extends TbElement {
  static override readonly styles = [baseStyles, stepNavStyles];

  /** The steps in their order. */
  @property({ attribute: false }) steps: readonly Step[] = none;

  /** Key of the step the resident is in. Without it the step whose state is `current`, or the first that is not done. */
  @property() current = '';

  /** Whether the steps stand below each other, however much room there is. */
  @property({ type: Boolean }) vertical = false;

  /** Whether the page has the title of the step one is in as a heading: then it is not said twice where there is little room. */
  @property({ type: Boolean }) headed = false;

  /** Names the navigation for those who listen, where a page has several. */
  @property() label = '';

  /** Address of a step's page, with `{key}` in the place of its key: `apply.html?step={key}`. Without it steps are buttons. */
  @property({ attribute: 'step-url' }) stepUrl = '';

  /** Whether all steps are shown though there is little room. */
  @state() private opened = false;

  readonly #app = new AppController(this);
  readonly #words = new Words(this, this.#app, () => [stepNavMessages]);
  /** A step the resident has picked, until it is drawn as the current one. */
  #picked: string | undefined;

  /** Puts the focus on the first step that can be gone to, or the button that shows all. */
  override focus(options?: FocusOptions): void {
    const all = Array.from(this.renderRoot.querySelectorAll<HTMLElement>('button, a'));
    all.filter(isShown)[0]?.focus(options);
  }

  protected override render(): TemplateResult {
    const steps = this.#read();
    if (steps.length === 0) return html`<slot></slot>`;
    const at = currentIndex(steps, this.current);
    const { say, lang } = this.#words;
    return html`<nav class="root" lang=${lang} aria-label=${this.label || say('steps.label')}>
      <div class=${this.vertical ? 'vertical' : 'level'}>
        <p class="small">${say('steps.where', { at: at + 1, of: steps.length })}</p>
        ${this.headed ? nothing : html`<p class="here">${this.#words.mixed(steps[at]?.title)}</p>`}
        <button
          class="toggle"
          type="button"
          aria-expanded=${this.opened}
          aria-controls="all"
          @click=${this.#toggle}
        >
          ${say('steps.all')}
        </button>
        <ol class=${this.opened ? 'open' : ''} id="all" part="steps" role="list">
          ${repeat(
            steps,
            ({ key }) => key,
            (step, index) => this.#step(step, index, index === at),
          )}
        </ol>
      </div>
    </nav>`;
  }

  /** The button that was pressed is gone once its step is the current one: the focus stays with the step. */
  protected override updated(): void {
    const now = this.renderRoot.querySelector<HTMLElement>('[aria-current]');
    if (this.#picked === undefined || now?.dataset['key'] !== this.#picked) return;
    this.#picked = undefined;
    if (document.activeElement !== document.body && document.activeElement !== this) return;
    const target = isShown(now) ? now : this.renderRoot.querySelector<HTMLElement>('.toggle');
    target?.focus();
  }

  #step(step: Step, index: number, current: boolean): TemplateResult {
    const state = current ? 'current' : step.state === 'current' ? 'todo' : (step.state ?? 'todo');
    const wrong = step.state === 'invalid';
    return html`<li
      class="${state} ${wrong ? 'wrong' : ''}"
      part="step"
      data-key=${step.key}
      aria-current=${current ? 'step' : nothing}
      tabindex=${current ? -1 : nothing}
    >
      ${this.#link(step, index, !step.disabled && (state === 'done' || state === 'invalid'), this.#inside(step, index, state))}
    </li>`;
  }

  #link(step: Step, index: number, open: boolean, inside: TemplateResult): TemplateResult {
    if (!open) return html`<span class="step">${inside}</span>`;
    const pick = (event: Event): void => this.#pick(event, step, index);
    return this.stepUrl
      ? html`<a
          class="step"
          href=${this.stepUrl.split('{key}').join(encodeURIComponent(step.key))}
          @click=${pick}
          >${inside}</a
        >`
      : html`<button class="step" type="button" @click=${pick}>${inside}</button>`;
  }

  #inside(step: Step, index: number, state: string): TemplateResult {
    const { say } = this.#words;
    const note = (text: unknown, kind = ''): TemplateResult =>
      html`<span class="note ${kind}">${text}</span>`;
    return html`<span class="mark" aria-hidden="true">${marks[step.state ?? state] ?? index + 1}</span
      ><span class="words"
        ><span class="title">${this.#words.mixed(step.title)}</span
        >${state === 'done' ? html`<span class="hidden-text">${say('steps.done')}</span>` : nothing}${
          step.state === 'invalid' ? note(say('steps.invalid'), 'bad') : nothing
        }${step.optional ? note(say('steps.optional')) : nothing}${step.hint ? note(this.#words.mixed(step.hint)) : nothing}</span
      >`;
  }

  #read(): readonly Step[] {
    const steps = readSteps(this.steps);
    if (!steps || steps.length < this.steps.length)
      warnOnce(this, 'steps', 'steps has to be a list, each with a key and a title');
    if (steps && this.current && !steps.some(({ key }) => key === this.current))
      warnOnce(this, 'current', 'current is the key of none of the steps');
    return steps ?? none;
  }

  readonly #toggle = (): void => {
    this.opened = !this.opened;
  };

  #pick(event: Event, { key }: Step, index: number): void {
    // With a key held it is the browser's: a new tab, a new window.
    if (opensElsewhere(event)) return;
    this.#picked = key;
    this.opened = false;
    if (!this.dispatchEvent(new TbStepEvent({ key, index }))) event.preventDefault();
  }
}

const marks: Readonly<Record<string, string>> = { done: '✓', invalid: '!' };

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

export * from './step-nav.events.js';
export type * from './step.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-step-nav': TbStepNav;
  }
}
