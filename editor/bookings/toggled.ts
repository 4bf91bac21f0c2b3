/** The ids with this one among them, or without it. */
export function toggled(ids: readonly string[], id: string, isOn: boolean): string[] {
  const others = ids.filter((each) => each !== id);
  return isOn ? [...others, id] : others;
}
