import { createContext } from '@lit/context';
import type { Catalogue } from '@tongban/core/catalogue';
import type { TbError } from '@tongban/core/errors';
import type { ExtensionHost } from '@tongban/core/extensions';

/** How much a screen shows and how large: `elder` is 适老模式. */
export type Mode = 'standard' | 'elder';

/** Whose device it is; decides what may stay on it. */
export type Device = 'personal' | 'shared' | 'kiosk';

/** The catalogue as far as it has come. */
export type CatalogueState =
  | { readonly phase: 'none' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly catalogue: Catalogue; readonly staleSince?: string }
  | { readonly phase: 'failed'; readonly error: TbError };

/** What the elements inside a `<tb-app>` share. A new object whenever a part of it changes. */
export interface App {
  readonly host: ExtensionHost;
  readonly mode: Mode;
  readonly device: Device;
  readonly region: string;
  readonly gateway: string;
  readonly catalogue: CatalogueState;
  /** Loads the catalogue again after a failure. */
  retry(): void;
}

/** Where elements find their `<tb-app>`. */
export const appContext = createContext<App>(Symbol.for('tb.app'));
