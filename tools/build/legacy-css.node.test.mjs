// Our real style sheets, as Chromium 64 reads them: whatever it would silently drop is found here.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import postcss from 'postcss';
import { launchChromium } from '../cdp.mjs';
import { oldChromium } from '../old-chromium.mjs';
import { collectStyles } from './collect-styles.mjs';
import { legacyCss } from './legacy-css.mjs';

/** Not known to Chromium 64, and nothing is lost by it. */
const HARMLESS = [
  /^(text-underline-offset|text-decoration-thickness|text-underline-position)$/,
  /^(color-scheme|accent-color|forced-color-adjust|print-color-adjust)$/,
  /^(container|container-type|container-name|content-visibility|contain-intrinsic-size)$/,
  /^(scroll-margin|scroll-padding|scroll-snap|scrollbar-|overscroll-)/,
  /^(text-wrap|text-spacing-trim|text-autospace|font-synthesis|field-sizing|text-size-adjust)/,
  /^(backdrop-filter|interpolate-size|view-transition|transition-behavior|ruby-)/,
  /^(gap|row-gap|-(moz|ms|o)-.*)$/, // `gap`: beside `grid-gap`
  /^(user-select|appearance|mask.*)$/, // beside their -webkit- names
];

describe('the legacy style sheet', () => {
  let sheet, page;
  before(async () => {
    sheet = postcss.parse(await legacyCss(await collectStyles()));
    page = await launchChromium(oldChromium(64));
  });
  after(() => page?.close());

  it('has only selectors Chromium 64 knows', async () => {
    const selectors = [];
    sheet.walkRules((rule) => {
      if (!/keyframes/.test(rule.parent.name) && !isAsked(rule)) selectors.push(rule.selector);
    });
    assert.deepEqual(await page.evaluate(`(${refusedSelectors})(${JSON.stringify(selectors)})`), []);
  });

  it('has only declarations Chromium 64 knows', async () => {
    const declarations = [];
    sheet.walkDecls((declaration) => {
      if (isAsked(declaration) || hasFallback(declaration)) return;
      if (HARMLESS.some((props) => props.test(declaration.prop))) return;
      if (declaration.parent.type === 'rule') declarations.push([declaration.prop, declaration.value]);
    });
    assert.ok(declarations.length > 0);
    assert.deepEqual(await page.evaluate(`(${refusedDeclarations})(${JSON.stringify(declarations)})`), []);
  });
});

/** What stands before it for the same property is looked at itself. */
function hasFallback(declaration) {
  const { parent, prop } = declaration;
  return parent.nodes.find((node) => node.prop === prop) !== declaration;
}

/** Inside conditions that 64 finds false, so it reads nothing of it. */
function isAsked(node) {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.name === 'supports' || /forced-colors|prefers-contrast/.test(parent.params ?? '')) return true;
  }
  return false;
}

// These two run in the page.

function refusedSelectors(selectors) {
  const { sheet } = document.head.appendChild(document.createElement('style'));
  return selectors.filter((selector) => {
    try {
      sheet.insertRule(`${selector} {}`);
      return false;
    } catch (refused) {
      return Boolean(refused); // Chromium 64 has no `catch` without a name
    }
  });
}

function refusedDeclarations(declarations) {
  return declarations.filter(([prop, value]) => !CSS.supports(prop, value)).map((pair) => pair.join(': '));
}
