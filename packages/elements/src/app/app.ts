import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import { isTbError, TbError } from '@tongban/core/errors';
import {
  catalogueSources,
  createHost,
  type CatalogueSource,
  type ExtensionHost,
} from '@tongban/core/extensions';
import { appContext, type App, type CatalogueState, type Device, type Mode } from '../shared/app-context.js';
import { httpCatalogueSource } from '../shared/http-catalogue-source.js';
import { TbElement } from '../shared/tb-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { TbErrorEvent } from '../shared/error-event.js';
import { deliverWaiting } from './deliver-waiting.js';
import { appStyles } from './app.styles.js';

/**
 * Shares one catalogue, one configuration and one set of extensions with the elements inside it.
 *
 * @summary Shared configuration of the elements inside.
 * @tag tb-app
 *
 * @fires {TbErrorEvent} tb-error - The catalogue could not be loaded. Does not bubble.
 * @slot - The page's content with the elements that share.
 */
export class TbApp extends TbElement {
  static override readonly styles = [appStyles];

  /** Address of the catalogue JSON (`tongban-catalogue/1`). */
  @property() catalogue = '';

  /**
   * Address of the gateway. Forms inside send applications and files there, unless another target is plugged in, and hand drafts to a phone
   * through it. What had to wait on an earlier visit is sent on by any page that names it, on a personal device.
   */
  @property() gateway = '';

  /** Region (行政区划) of the page: 12 digits. Handed to the elements inside; none of today's reads it. */
  @property() region = '';

  /** `standard`, or `elder` (适老模式): larger type and targets, fewer things a screen. */
  @property({ reflect: true }) mode: Mode = 'standard';

  /** Whose device it is: `personal`, `shared` or `kiosk`. Only on a personal one do forms keep drafts, and what waits to be sent, once the page is closed. */
  @property() device: Device = 'personal';

  /** `light`, `dark`, or `auto` to follow the device. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' = 'light';

  /** Where catalogues come from, instead of fetching the address. */
  @property({ attribute: false }) source: CatalogueSource | undefined;

  /** The extensions of this app: `host.of(point).register(entry)`. Register before the elements inside need them. */
  readonly host: ExtensionHost = createHost();

  #state: CatalogueState = { phase: 'none' };
  #load: { aborted: boolean; stop?: () => void } | undefined;
  readonly #provider = new ContextProvider(this, { context: appContext });

  constructor() {
    super();
    this.#publish();
  }

  /** Loads the catalogue again: `app.retry()`. */
  readonly retry = (): void => {
    void this.#loadCatalogue();
  };

  override connectedCallback(): void {
    // Elements inside ask at once, before the first update: it is told what is set, and that a catalogue is on its way if there is one.
    if (!this.hasUpdated) this.#enter({ phase: this.catalogue || this.source ? 'loading' : 'none' });
    super.connectedCallback();
    window.addEventListener('online', this.#online);
    if (this.hasUpdated && this.#state.phase === 'loading') this.retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
    this.#cancel();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('catalogue') || changed.has('source')) this.retry();
    else if (changed.has('mode') || changed.has('device') || changed.has('region') || changed.has('gateway'))
      this.#publish();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('gateway') || changed.has('device')) this.#deliver();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Tries again by itself once the device is online, but only what failed for want of a network. */
  readonly #online = (): void => {
    this.#deliver();
    if (this.#state.phase === 'failed' && this.#state.error.code === 'network') this.retry();
  };

  /** What was filled in on earlier visits and had to wait. */
  #deliver(): void {
    if (this.gateway && this.device === 'personal') deliverWaiting(this.gateway);
  }

  async #loadCatalogue(): Promise<void> {
    this.#cancel();
    if (!this.catalogue && !this.source) return this.#enter({ phase: 'none' });
    // A page may still be setting up; an own source can also be registered as an extension.
    const source = this.source ?? this.host.of(catalogueSources).all().slice(-1)[0] ?? httpCatalogueSource;
    const controller = typeof AbortController === 'function' ? new AbortController() : undefined;
    const load = (this.#load = { aborted: false, ...(controller && { stop: () => controller.abort() }) });
    this.#enter({ phase: 'loading' });
    try {
      const signal = controller?.signal ?? {
        aborted: false,
        addEventListener() {},
        removeEventListener() {},
      };
      const url = this.catalogue && new URL(this.catalogue, this.ownerDocument.baseURI).href;
      const { catalogue, issues, staleSince } = await source.load({ url }, { signal });
      if (load.aborted) return;
      if (issues.length > 0) {
        const [first] = issues;
        warnOnce(
          this,
          'catalogue-issues',
          `left out ${issues.length} parts of the catalogue, first ${first?.code} at ${first?.pointer}`,
        );
      }
      this.#enter({ phase: 'ready', catalogue, ...(staleSince && { staleSince }) });
    } catch (cause) {
      if (load.aborted || isTbError(cause, 'cancelled')) return;
      const error = isTbError(cause)
        ? cause
        : new TbError('network', 'the catalogue source failed', { cause, retryable: true });
      this.#enter({ phase: 'failed', error });
      // Without the query, which may hold what is nobody's business.
      const place = this.catalogue.replace(/\?.*/, '');
      warnOnce(
        this,
        `catalogue-${error.code}`,
        `has no catalogue${place && ` from "${place}"`}: ${error.message}`,
      );
      this.dispatchEvent(new TbErrorEvent({ code: error.code, retryable: error.retryable }));
    }
  }

  #cancel(): void {
    if (!this.#load) return;
    this.#load.aborted = true;
    this.#load.stop?.();
    this.#load = undefined;
  }

  #enter(state: CatalogueState): void {
    this.#state = state;
    this.#publish();
  }

  #publish(): void {
    const { host, mode, device, region, gateway, retry } = this;
    const app: App = { host, mode, device, region, gateway, retry, catalogue: this.#state };
    this.#provider.setValue(app);
  }
}

export { TbErrorEvent, type TbErrorDetail } from '../shared/error-event.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-app': TbApp;
  }
}
