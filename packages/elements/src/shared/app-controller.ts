import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { appContext, type App, type CatalogueState } from './app-context.js';

const none: CatalogueState = { phase: 'none' };

/** The surrounding `<tb-app>` as an element sees it; on a plain page everything has its default. */
export class AppController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof appContext, ReactiveControllerHost & HTMLElement>;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#consumer = new ContextConsumer(host, { context: appContext, subscribe: true });
    host.addController(this);
  }

  hostConnected(): void {
    // ContextConsumer does the work; a controller must have one method.
  }

  /** The shared configuration, or `undefined` on a plain page. */
  get app(): App | undefined {
    return this.#consumer.value;
  }

  get catalogue(): CatalogueState {
    return this.app?.catalogue ?? none;
  }

  get elder(): boolean {
    return this.app?.mode === 'elder';
  }
}
