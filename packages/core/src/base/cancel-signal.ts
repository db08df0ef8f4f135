/**
 * What core needs of an `AbortSignal`. Spelled out since core knows no DOM, and since Chromium 64 and 65
 * have no `AbortController`: there a page passes its own object of this shape.
 */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
