import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { readPath } from './model/fault-place.ts';

type Node = NonNullable<ReturnType<typeof ensureSyntaxTree>>['topNode'];

const parseMsMax = 200;
const values = ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'];

/** Where something stands in the text of a JSON document; where it is missing, what is around it. */
export function findInJson(state: EditorState, path: string): { from: number; to: number } {
  const tree = ensureSyntaxTree(state, state.doc.length, parseMsMax);
  let found = tree?.topNode.firstChild ?? null;
  if (!found) return { from: 0, to: 0 };
  for (const key of readPath(path)) {
    const inside: Node | null =
      typeof key === 'number' ? itemOf(found, key) : propertyOf(found, key, state);
    if (!inside) break;
    found = inside;
  }
  // Of what goes over many lines only the first is marked.
  const { to } = state.doc.lineAt(found.from);
  return { from: found.from, to: Math.min(found.to, to) };
}

function itemOf(list: Node, index: number): Node | null {
  return children(list).filter(({ name }) => values.includes(name))[index] ?? null;
}

function propertyOf(object: Node, key: string, state: EditorState): Node | null {
  const property = children(object).find(({ firstChild }) => {
    if (firstChild?.name !== 'PropertyName') return false;
    return state.sliceDoc(firstChild.from, firstChild.to) === JSON.stringify(key);
  });
  return property?.lastChild ?? null;
}

function children(node: Node): Node[] {
  const found: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}
