/** Of a draft there are no versions. */
export const draftVersion = 0;
