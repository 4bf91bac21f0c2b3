export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
/** A day of 24 hours; a date can be shorter or longer. */
export const dayMs = 24 * hourMs;
