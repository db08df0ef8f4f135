/** Makes it this moment, for `Date` alone: timers and frames go on. Returns the undo. */
export function freezeDate(moment: string): () => void {
  const real = globalThis.Date;
  const now = real.parse(moment);
  class FrozenDate extends real {
    constructor(...args: [] | [number]) {
      super(...((args.length > 0 ? args : [now]) as [number]));
    }
    static override now(): number {
      return now;
    }
  }
  globalThis.Date = FrozenDate as DateConstructor;
  return () => {
    globalThis.Date = real;
  };
}
