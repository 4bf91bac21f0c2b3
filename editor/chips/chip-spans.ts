/** Where an answer stands in a text: from its `{{` to after its `}}`. */
export interface ChipSpan {
  readonly from: number;
  readonly to: number;
  /** What stands between the braces, as it is written. */
  readonly source: string;
}

/** What is between quotation marks does not end an answer, as in the engine. */
const closed = /(?:[^'"}]|\}(?!\})|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*\}\}/sy;

/** The answers in a template, in their order. Braces that are not closed, or hold nothing, are words. */
export function chipSpans(text: string): ChipSpan[] {
  const spans: ChipSpan[] = [];
  for (let from = text.indexOf('{{'); from !== -1; ) {
    const end = endOf(text, from + 2);
    if (end === -1) break;
    const source = text.slice(from + 2, end - 2);
    if (source.trim() !== '') spans.push({ from, to: end, source });
    from = text.indexOf('{{', end);
  }
  return spans;
}

function endOf(text: string, from: number): number {
  closed.lastIndex = from;
  const match = closed.exec(text);
  if (match) return from + match[0].length;
  const braces = text.indexOf('}}', from);
  return braces === -1 ? -1 : braces + 2;
}
