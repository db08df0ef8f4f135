import { fixture, html } from '@open-wc/testing';
import { nothing, type TemplateResult } from 'lit';
import type { CatalogueSource } from '@tongban/core/extensions';
import type { Item } from '@tongban/core/catalogue';
import type { TbApp } from '../app/app.js';
import type { TbItemGuide } from '../item-guide/item-guide.js';
import { composed, deepAll } from './tree.js';
import { until } from './until.js';

/** What a guide in a test stands in. */
export interface GuideSetting {
  readonly source?: CatalogueSource;
  readonly code?: string;
  readonly mode?: 'standard' | 'elder';
  readonly theme?: 'light' | 'dark' | 'auto';
  readonly lang?: string;
  readonly dir?: string;
  readonly sections?: string;
}

/** A guide of this item, once everything of it has been loaded. */
export async function showGuide(item: Item | undefined, setting: GuideSetting = {}): Promise<TbItemGuide> {
  const guide = await placeGuide(item, setting);
  await settled(guide);
  return guide;
}

/** A guide of this item as it is first drawn. */
export async function placeGuide(item: Item | undefined, setting: GuideSetting = {}): Promise<TbItemGuide> {
  const { source, code = '', mode = 'standard', theme = 'light', lang, dir, sections = '' } = setting;
  const app = await fixture<TbApp>(
    html`<tb-app .source=${source} mode=${mode} theme=${theme} lang=${lang ?? nothing} dir=${dir ?? nothing}>
      <tb-item-guide .item=${item} code=${code} sections=${sections}></tb-item-guide>
    </tb-app>`,
  );
  return app.querySelector('tb-item-guide') as TbItemGuide;
}

/** Content in an app that has its catalogue from this source, once the elements have drawn it. */
export async function inApp(
  source: CatalogueSource | undefined,
  content: TemplateResult,
  setting: Pick<GuideSetting, 'mode' | 'theme' | 'lang'> = {},
): Promise<TbApp> {
  const { mode = 'standard', theme = 'light', lang } = setting;
  const app = await fixture<TbApp>(
    html`<tb-app .source=${source} mode=${mode} theme=${theme} lang=${lang ?? nothing}>${content}</tb-app>`,
  );
  if (source) await settled(app);
  return app;
}

/** Waits until nothing below is busy, and what has been asked for is drawn. */
export async function settled(root: Element): Promise<void> {
  await drawn(root);
  await until(() => deepAll(root, '[aria-busy]').length === 0, 'still busy');
  await drawn(root);
}

/** Waits until all elements below have drawn what they know. */
export async function drawn(root: Element): Promise<void> {
  for (let again = true; again;) {
    again = false;
    for (const node of [...composed(root)]) {
      const element = node as Partial<TbItemGuide>;
      if (element.updateComplete && (element as { isUpdatePending?: boolean }).isUpdatePending) {
        await element.updateComplete;
        again = true;
      }
    }
  }
}
