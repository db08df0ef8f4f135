/** What went wrong, for callers to branch on. */
export type TbErrorCode =
  'cancelled' | 'config' | 'duplicate' | 'format' | 'full' | 'network' | 'not-found' | 'unauthorised';

/** How a {@link TbError} came about. */
export interface TbErrorOptions {
  readonly cause?: unknown;
  /** Whether the same call may go through later. */
  readonly retryable?: boolean;
}

/** The one error of Tongban. Callers branch on `code`, never on the text; texts hold no personal data. */
export class TbError extends Error {
  readonly code: TbErrorCode;
  readonly retryable: boolean;
  /** What led here. Declared, since engines before Chromium 93 do not know it. */
  override readonly cause: unknown;

  constructor(code: TbErrorCode, message: string, options: TbErrorOptions = {}) {
    super(message);
    this.name = 'TbError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.cause = options.cause;
  }
}

/** Whether `error` is a {@link TbError}, and of that code if one is given. */
export function isTbError(error: unknown, code?: TbErrorCode): error is TbError {
  // By name, not instanceof: two versions of the library may be on one page.
  const found = error as Partial<TbError> | null | undefined;
  return found?.name === 'TbError' && (code === undefined || found.code === code);
}
