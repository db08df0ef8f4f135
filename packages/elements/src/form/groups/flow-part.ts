import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormNode, GroupNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import { idOf } from '../ids.js';
import { keep } from '../keep.js';
import type { Sheet } from '../sheet.js';
import '../../step-nav/define.js';
import type { TbStepEvent } from '../../step-nav/step-nav.js';
import { drawAll } from './draw-all.js';
import { hint } from './group-hint.js';
import { groupIssues } from './group-issues.js';
import { tellSteps } from './tell-steps.js';

export { flowStyles as laterStyles } from './flow.styles.js';
export { flowMessages as messages } from './flow.messages.js';

/** Tabs and wizards: groups of which one is in view. */
export function draw(node: FormNode, sheet: Sheet): Drawing {
  const group = node as GroupNode;
  return group.layout === 'wizard' ? wizard(group, sheet) : tabs(group, sheet);
}

const keyOf = ({ key }: FormNode): string => key;

/** Steps that have been come to stay, hidden: what is under way in them, an upload, goes on. */
function wizard(node: GroupNode, sheet: Sheet): TemplateResult {
  const steps = node.children as readonly GroupNode[];
  const come = steps.filter(({ key, progress }) => key === node.current || progress !== 'todo');
  return html`${progress(node, steps, sheet)}
  ${repeat(
    come,
    keyOf,
    ({ key, title }) =>
      html`<section
        class="step"
        id=${idOf(key)}
        aria-labelledby=${`${idOf(key)}-title`}
        ?hidden=${key !== node.current}
      >
        <div
          class="heading"
          id=${`${idOf(key)}-title`}
          role="heading"
          aria-level=${sheet.level + 1}
          tabindex="-1"
        >
          ${title}
        </div>
        ${keep(steps.filter((step) => step.key === key)[0] as GroupNode, sheet, inside)}
      </section>`,
  )}`;
}

const inside = (node: GroupNode, sheet: Sheet): Drawing =>
  html`${hint(node)}${groupIssues(node, sheet)}${drawAll(node.children, sheet)}`;

function progress(node: GroupNode, steps: readonly GroupNode[], sheet: Sheet): TemplateResult {
  const { words, hand } = sheet;
  tellSteps(node, steps, sheet);
  return html`<tb-step-nav
    headed
    label=${words.say('form.steps')}
    .steps=${steps.map(({ key, title, progress, issueCount }) => ({
      key,
      title,
      state: issueCount > 0 && progress === 'done' ? 'invalid' : progress,
    }))}
    current=${node.current ?? ''}
    @tb-step=${({ detail }: TbStepEvent) => {
      hand.show({ type: 'show', key: detail.key });
      hand.afterwards(() => hand.root.getElementById(`${idOf(detail.key)}-title`)?.focus());
    }}
  ></tb-step-nav>`;
}

/** All panels are there, so that the browser finds words in them. Arrow keys, Home and End go from tab to tab. */
function tabs(node: GroupNode, sheet: Sheet): TemplateResult {
  const panels = node.children as readonly GroupNode[];
  const current = panels.filter(({ key }) => key === node.current)[0]?.key ?? panels[0]?.key;
  return html`<div
      class="tabs"
      role="tablist"
      aria-label=${node.title || nothing}
      @keydown=${(event: KeyboardEvent) => turn(event, panels, current, sheet)}
    >
      ${panels.map(
        (panel) =>
          html`<button
            class="tab"
            type="button"
            role="tab"
            id=${`${idOf(panel.key)}-tab`}
            aria-controls=${idOf(panel.key)}
            aria-selected=${panel.key === current ? 'true' : 'false'}
            tabindex=${panel.key === current ? 0 : -1}
            @click=${() => sheet.hand.show({ type: 'show', key: panel.key })}
          >
            ${panel.title}${panel.issueCount > 0 ? html`<span class="count">${sheet.words.say('form.tab.issues', { count: panel.issueCount })}</span>` : nothing}
          </button>`,
      )}
    </div>
    ${repeat(
      panels,
      keyOf,
      (panel) =>
        html`<div
          class="panel"
          role="tabpanel"
          id=${idOf(panel.key)}
          aria-labelledby=${`${idOf(panel.key)}-tab`}
          ?hidden=${panel.key !== current}
        >
          ${keep(panel, sheet, inside)}
        </div>`,
    )}`;
}

function turn(
  event: KeyboardEvent,
  panels: readonly GroupNode[],
  current: string | undefined,
  { hand }: Sheet,
): void {
  const at = panels.findIndex(({ key }) => key === current);
  const backwards = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  const last = panels.length - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowRight: backwards ? at - 1 : at + 1,
    ArrowLeft: backwards ? at + 1 : at - 1,
    Home: 0,
    End: last,
  };
  const wanted = to[event.key];
  if (wanted === undefined) return;
  event.preventDefault();
  const panel = panels[wanted < 0 ? last : wanted > last ? 0 : wanted];
  if (!panel) return;
  hand.show({ type: 'show', key: panel.key });
  hand.afterwards(() => hand.root.getElementById(`${idOf(panel.key)}-tab`)?.focus());
}
