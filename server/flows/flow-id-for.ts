import { findFlow } from '../../db/flows.ts';
import type { Database } from '../../db/open.ts';

/** An id that no form has, such as `book-a-visit-2`, from its name. */
export function flowIdFor(db: Database, name: string): string {
  const wanted = slug(name) || 'form';
  let id = wanted;
  for (let number = 2; findFlow(db, id); number += 1) id = `${wanted}-${number}`;
  return id;
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '');
}
