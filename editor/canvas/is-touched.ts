/** Whether the canvas is used with fingers, which need more room than a pointer; as its styles ask. */
export const isTouched = globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;
