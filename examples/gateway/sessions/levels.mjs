/** How sure it is who somebody is, from the least on, as `minLevel` of items has it. */
export const levels = ['none', 'declared', 'verified', 'strong', 'inPerson'];
