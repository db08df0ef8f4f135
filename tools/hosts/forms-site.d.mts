export const formsFolder: string;

/** Builds the pages with forms anew, in `folder` or in `dist/forms-site`. */
export function buildForms(folder?: string): Promise<void>;
