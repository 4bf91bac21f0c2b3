export const touched = '(pointer: coarse)';

/** Whether the canvas is used with fingers now, which need more room than a pointer; as its styles ask. */
export function isTouched(): boolean {
  return globalThis.matchMedia?.(touched).matches ?? false;
}
