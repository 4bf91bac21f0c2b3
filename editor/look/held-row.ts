/** A row that is dragged, among the rows of its list as they stood when it was lifted. */
export interface HeldRow {
  readonly id: string;
  readonly list: Element;
  /** What scrolls it. */
  readonly part: Element;
  /** From top to bottom; in pixels below the top of the list, which itself may scroll. */
  readonly rows: readonly { readonly id: string; readonly bottom: number }[];
  /** Where the pointer took hold of it, in the same pixels. */
  readonly from: number;
  /** Where the pointer is, in pixels of the window. */
  y: number;
}

/** The head of the inspector stays over its upper edge. */
const edgePx = 88;
const scrollPx = 8;

/** Null: the grip stands in no row. */
export function heldRow(id: string, grip: Element, y: number): HeldRow | null {
  const list = grip.closest('[data-drag-row]')?.parentElement;
  if (!list) return null;
  const { top } = list.getBoundingClientRect();
  const rows = [...list.querySelectorAll(':scope > [data-drag-row]')].map((row) => ({
    id: row.getAttribute('data-drag-row') ?? '',
    bottom: row.getBoundingClientRect().bottom - top,
  }));
  return { id, list, part: scrolledAround(list), rows, from: y - top, y };
}

/** The row in whose place it would be put, and how far it has been dragged. */
export function placeOver({ id, list, rows, from, y }: HeldRow) {
  const last = rows.at(-1);
  // Below its list a row would make room for itself without end.
  const at = Math.min(Math.max(y - list.getBoundingClientRect().top, 0), last?.bottom ?? 0);
  const over = rows.find(({ bottom }) => at < bottom) ?? last;
  const onto = over?.id ?? id;
  const placeOf = (wanted: string) => rows.findIndex((row) => row.id === wanted);
  return { id, onto, isDown: placeOf(onto) > placeOf(id), byPx: Math.round(at - from) };
}

/** Scrolls while the pointer is near an edge and more of the list is beyond it; whether it did. */
export function scrollNearEdge({ part, list, y }: HeldRow): boolean {
  const seen = part.getBoundingClientRect();
  const all = list.getBoundingClientRect();
  const upper = Math.max(seen.top, 0) + edgePx;
  const lower = Math.min(seen.bottom, innerHeight) - edgePx;
  const before = part.scrollTop;
  if (y < upper && all.top < upper) part.scrollTop -= scrollPx;
  else if (y > lower && all.bottom > lower) part.scrollTop += scrollPx;
  return part.scrollTop !== before;
}

function scrolledAround(list: Element): Element {
  for (let part = list.parentElement; part; part = part.parentElement) {
    const isScrolled = /auto|scroll/.test(getComputedStyle(part).overflowY);
    if (isScrolled && part.scrollHeight > part.clientHeight) return part;
  }
  return document.scrollingElement ?? document.documentElement;
}
