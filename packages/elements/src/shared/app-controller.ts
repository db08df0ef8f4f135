import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { appAround } from './app-around.js';
import { appContext, type App, type CatalogueState, type Device } from './app-context.js';

const none: CatalogueState = { phase: 'none' };
const loading: CatalogueState = { phase: 'loading' };

/** The surrounding `<tb-app>` as an element sees it; on a plain page everything has its default. */
export class AppController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #consumer: ContextConsumer<typeof appContext, ReactiveControllerHost & HTMLElement>;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, { context: appContext, subscribe: true });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.app || !this.waiting) return;
    // Nobody answered, since the element around is defined only later: scripts come in any order.
    void customElements.whenDefined('tb-app').then(() => {
      if (this.#host.isConnected && !this.app) this.#consumer.hostConnected();
    });
  }

  hostDisconnected(): void {
    // Elsewhere there may be another app, or none; a move within the same one asks again at once.
    delete this.#consumer.value;
  }

  /** Whether there is a `<tb-app>` around, though it may not have come to life yet. */
  get waiting(): boolean {
    return !!appAround(this.#host);
  }

  /** The shared configuration, or `undefined` on a plain page. */
  get app(): App | undefined {
    return this.#consumer.value;
  }

  /** Its catalogue; on its way for as long as the app around has not come to life. */
  get catalogue(): CatalogueState {
    return this.app?.catalogue ?? (this.waiting ? loading : none);
  }

  /** Whose device it is; while the app around has not said, nobody's to keep things on. */
  get device(): Device {
    return this.app?.device ?? (this.waiting ? 'shared' : 'personal');
  }

  get elder(): boolean {
    return this.app?.mode === 'elder';
  }
}
