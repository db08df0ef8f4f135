/** Where `npm run site` puts the pages with scenarios. */
export const oneThingFolder: string;

/** The catalogue whose scenarios they show. */
export const oneThingCatalogue: string;

/** Builds the folder anew. `gateway`: the path of a gateway at the site's own host. */
export function buildOneThing(folder?: string, options?: { readonly gateway?: string }): Promise<void>;
