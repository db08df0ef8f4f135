import type { CancelSignal } from '../base/cancel-signal.js';
import { extensionPoint, type Extension } from '../extensions/extension-point.js';

/** An electronic licence (电子证照) of the person who is signed in. */
export interface HeldLicence {
  /** Code of the licence type, as materials name it. */
  readonly code: string;
  readonly name: string;
  /** Masked: never the whole number or name. */
  readonly holder: string;
  readonly number: string;
  readonly issuer?: string;
  /** Last day it is valid, `2030-12-31`. */
  readonly validUntil?: string;
  /** Names it to the source. Opaque; good for this person and for a while. */
  readonly ref: string;
}

/** The right to use one licence in one application (用证码). */
export interface LinkedLicence {
  readonly code: string;
  readonly name: string;
  /** Opaque: goes with the application. */
  readonly grant: string;
  /** ISO 8601: afterwards it has to be linked again. */
  readonly expiresAt: string;
}

/** Where licences are found: the gateway, or what a page plugs in. */
export interface LicenceSource extends Extension {
  /**
   * The person's licences of these types; those they do not have are left out.
   * @throws {TbError} `unauthorised` (nobody is signed in), `network` (retryable), `cancelled`.
   */
  find(codes: readonly string[], options: { readonly signal: CancelSignal }): Promise<readonly HeldLicence[]>;
  /**
   * Links one to an application.
   * @throws {TbError} as `find`; `not-found` when it is no longer there or valid.
   */
  link(
    ref: string,
    use: { readonly item: string },
    options: { readonly signal: CancelSignal },
  ): Promise<LinkedLicence>;
}

/** Where licence sources are plugged in. The last registered one is used; without one, the gateway of the surrounding `<tb-app>`. */
export const licenceSources = extensionPoint<LicenceSource>('licenceSource');
