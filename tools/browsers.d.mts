/** Where each browser and helper is. */
export interface Browsers {
  readonly chromium: string;
  readonly headlessShell: string;
  readonly firefox: string;
  readonly webkitDriver: string;
  readonly miniBrowser: string;
  readonly xvfb: string;
  readonly cjkFont: string;
}

export function findBrowsers(): Partial<Browsers>;
export function ensureBrowsers(): Browsers;
