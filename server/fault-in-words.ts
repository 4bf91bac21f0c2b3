/** Why a connection came to nothing, by the codes of Node and undici. */
const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing is listening there',
  ENOTFOUND: 'there is no such name',
  EAI_AGAIN: 'the name service does not answer',
  ENETUNREACH: 'there is no way to it',
  EHOSTUNREACH: 'there is no way to it',
  ETIMEDOUT: 'no connection came about in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time',
  ECONNRESET: 'the connection broke',
  EPIPE: 'the connection broke',
  UND_ERR_SOCKET: 'the connection broke',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of its answer are too large',
};

const wordsByPart: readonly (readonly [RegExp, string])[] = [
  [/^HPE_|^ERR_ASSERTION$|^UND_ERR_RES/, 'what it answers is not HTTP'],
  [/^EPROTO$|^ERR_SSL_/, 'no secure connection came about'],
  [/CERT|SIGNATURE/, 'its certificate is not to be trusted'],
];

/** Such as `nothing is listening there (ECONNREFUSED)`. Node's own words stand in for a code. */
export function faultInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const known = words[code] ?? wordsByPart.find(([part]) => part.test(code))?.[1];
  if (known !== undefined) return `${known} (${code})`;
  return error.message.trim().split('\n')[0] || code || error.name;
}
