/**
 * Imported by the loader to learn whether an engine can take the modern build. Written like the worst of it:
 * private methods and names asked for by `in`, static blocks, `??=`. Chromium 94, Firefox 101, Safari 16.4.
 */
class Probe {
  static #seen: boolean | undefined;
  static {
    Probe.#seen ??=
      #look in new Probe() &&
      [Object.hasOwn, [].at, ''.replaceAll, document.adoptedStyleSheets].every(Boolean);
  }
  static get passed(): boolean {
    return Probe.#seen === true;
  }
  #look(): void {}
}

// The loader takes it for what it stands for: something this engine cannot read.
if (!Probe.passed) throw new SyntaxError('an engine for the lowered build');
