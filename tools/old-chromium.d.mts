export const OLD_MAJORS: readonly number[];

/** The path of the binary for a Chromium major version; fetched on first use. */
export function oldChromium(major: number): string;
