/** More tags than these nobody reads, in a list or in a rating. */
export const mostTags = 200;
