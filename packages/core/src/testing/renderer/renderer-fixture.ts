import type { Catalogue } from '../../format/generated/types.js';
import type { SemanticNode } from './semantic-node.js';

/** One case a renderer is checked with: what it is given, and what a resident is to meet. */
export interface RendererFixture {
  /** What is tried, as a part of a sentence: `a guide of a paused item`. */
  readonly about: string;
  readonly element: 'tb-item-guide' | 'tb-item-card' | 'tb-catalogue';
  /** Attributes of the element, as its reference page has them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The day it is in China, YYYY-MM-DD. */
  readonly today: string;
  readonly lang: 'zh-CN' | 'en';
  readonly mode: 'standard' | 'elder';
  /** What a renderer is given; it may be hostile. Absent where {@link failure} says why there is none. */
  readonly catalogue?: Catalogue;
  /** Why the catalogue cannot be had. The device is online. */
  readonly failure?: 'network' | 'not-found' | 'format';
  /** The tree once everything has been loaded, at any width. */
  readonly expected: readonly SemanticNode[];
}
