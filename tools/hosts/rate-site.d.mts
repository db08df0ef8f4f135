/** Where `npm run site` puts the pages for ratings. */
export const rateFolder: string;

/** The windows their signs are for; a gateway behind them has to know them too. */
export const rateWindows: readonly {
  readonly id: string;
  readonly window: string;
  readonly department: string;
}[];

/** Builds the folder anew. */
export function buildRate(folder?: string): Promise<void>;
