/** A number is the same with and without its `+`, which templates like to lose. */
export function phoneWritings(phone: string): string[] {
  const digits = phone.replace('+', '');
  return [digits, `+${digits}`];
}
