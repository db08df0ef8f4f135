import { LitElement } from 'lit';

/**
 * The base of every Tongban element.
 *
 * It is where a build can reach all our elements at once without reaching a host page's own Lit elements:
 * the legacy build hooks its style sheet in here (`legacy-styles.ts`). Other concerns are controllers.
 */
export class TbElement extends LitElement {}
