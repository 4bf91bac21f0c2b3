/** What a version is compared with: the draft, what is live, the version before it. Null: nothing. */
export type ComparedWith = 'draft' | 'live' | 'before' | null;

/** Where a version is looked at. */
export function versionPath(workflowId: string, version: number, other: ComparedWith): string {
  const path = `/workflows/${workflowId}/versions/${version}`;
  return other === null ? path : `${path}?with=${other}`;
}

export function comparedWith(search: URLSearchParams): ComparedWith {
  const other = search.get('with');
  return other === 'draft' || other === 'live' || other === 'before' ? other : null;
}

/** The workflow, asking whether its draft is to become this version again. */
export function goBackPath(workflowId: string, version: number): string {
  return `/workflows/${workflowId}?go-back-to=${version}`;
}

export function goBackIn(search: URLSearchParams): number | null {
  const version = Number(search.get('go-back-to'));
  return Number.isInteger(version) && version > 0 ? version : null;
}
