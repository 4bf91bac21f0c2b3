/** How wide the line of an exit is, px: twice as wide is four times as many. */
export function lineWidth(count: number, most: number): number {
  return 1.75 + (most === 0 ? 0 : 6 * Math.sqrt(count / most));
}
