/** An id that no workflow has, made of a name: “Ask & answer” is `ask-answer`. */
export function freeWorkflowId(name: string, taken: readonly { readonly id: string }[]): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const base = (plain.match(/[a-z0-9]+/g) ?? ['workflow']).join('-').slice(0, 56);
  let id = base;
  for (let number = 2; taken.some((each) => each.id === id); number += 1) id = `${base}-${number}`;
  return id;
}
