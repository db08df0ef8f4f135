import { createRequire } from 'node:module';

/** What we use of pngjs, which brings no types. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

interface PngModule {
  readonly PNG: {
    new (size: { readonly width: number; readonly height: number }): Png;
    readonly sync: { read(file: Buffer): Png; write(picture: Png): Buffer };
    bitblt(
      from: Png,
      to: Png,
      left: number,
      top: number,
      width: number,
      height: number,
      toLeft: number,
      toTop: number,
    ): void;
  };
}

/** Reads and writes PNG pictures. */
export const { PNG } = createRequire(import.meta.url)('pngjs') as PngModule;
