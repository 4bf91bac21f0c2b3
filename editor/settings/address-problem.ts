/** Names and addresses that mean something in one network only. */
const localHost =
  /^(localhost|127\..*|0\.0\.0\.0|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*)$/;
const localName = /\.(local|localhost|internal|lan|home\.arpa|test)$/;
const localIpv6 = /^\[(::1?|f[cd].*|fe[89ab].*)\]$/;

/** Why 8x8 should not be given this address: it does not reach it, or others can read along. */
export function addressProblem(address: string): 'local' | 'open' | null {
  const { hostname, protocol } = new URL(address);
  const isLocal = [localHost, localName, localIpv6].some((pattern) => pattern.test(hostname));
  if (isLocal || isBareName(hostname)) return 'local';
  return protocol === 'http:' ? 'open' : null;
}

/** A machine's name without a domain. */
function isBareName(hostname: string): boolean {
  return !/[.:]/.test(hostname);
}
