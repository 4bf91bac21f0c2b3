/**
 * A choice we send carries the token of its offer at the end of its id, so that a tap says which
 * list it was made on. `instanceId.number` after the last `~`; what stands before it is the
 * author's own id.
 */
const tokenAtEnd = /^(.*)~([a-z0-9]{8,32})\.(\d{1,9})$/s;

/** The row that shows the next page, and the answers to “Did you mean …?”: no author's ids. */
export const moreId = ':more';
export const yesId = ':yes';
export const noId = ':no';
export const reservedIds: readonly string[] = [moreId, yesId, noId];

export interface TokenedId {
  readonly id: string;
  readonly instanceId: string;
  readonly token: string;
}

export function offerToken(instanceId: string, number: number): string {
  return `${instanceId}.${number}`;
}

export function withToken(id: string, token: string): string {
  return `${id}~${token}`;
}

/** The token of a form that we sent; null for any other: `unused`, or somebody else's. */
export function readFormToken(token: string): { instanceId: string; number: number } | null {
  const [, instanceId, number] = /^([a-z0-9]{8,32})\.(\d{1,9})$/.exec(token) ?? [];
  return instanceId === undefined ? null : { instanceId, number: Number(number) };
}

/** The parts of an id that carries a token; null for an id that does not. */
export function readToken(id: string): TokenedId | null {
  const match = tokenAtEnd.exec(id);
  if (!match) return null;
  const [, own = '', instanceId = '', number = ''] = match;
  return { id: own, instanceId, token: `${instanceId}.${number}` };
}
