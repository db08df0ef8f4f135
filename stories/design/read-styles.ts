import { TbApp } from '@tongban/elements/app';
import { TbCatalogue } from '@tongban/elements/catalogue';
import { TbItemCard } from '@tongban/elements/item-card';
import { TbItemGuide } from '@tongban/elements/item-guide';
import type { CSSResultOrNative } from 'lit';
import { laterStyles } from '../../packages/elements/src/item-guide/later-styles.js';

/** A rule of an element's styles, with the conditions around it left out. */
export interface StyleRule {
  readonly selector: string;
  readonly style: CSSStyleDeclaration;
}

/** All style sheets of all elements, each once, those that come later too. */
export async function styleTexts(): Promise<readonly string[]> {
  const elements = [TbApp, TbCatalogue, TbItemCard, TbItemGuide];
  const sheets = elements.flatMap((element) => element.elementStyles);
  for (const later of Object.values(laterStyles)) sheets.push(...(await later()));
  return [...new Set(sheets.map(textOf))];
}

/** The rules of style sheets, also those under a condition. */
export function rulesOf(texts: readonly string[]): readonly StyleRule[] {
  return texts.flatMap((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...flat(sheet.cssRules)];
  });
}

function* flat(rules: CSSRuleList): Generator<StyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield { selector: rule.selectorText, style: rule.style };
    else if (rule instanceof CSSGroupingRule) yield* flat(rule.cssRules);
  }
}

function textOf(sheet: CSSResultOrNative): string {
  return 'cssText' in sheet ? sheet.cssText : [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
}
