export const formsFolder: string;

/** Builds the pages with forms anew, in `folder` or in `dist/forms-site`; sent to a gateway at that path where one is named. */
export function buildForms(folder?: string, options?: { readonly gateway?: string }): Promise<void>;
