/**
 * A way out that cannot be talked into reaching our own network. Every connection is checked when
 * it is made: an address that is written out, and every answer of the name service, must be public.
 * What was checked is what is connected to, so a name that changes its answer gains nothing.
 */
import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, type Dispatcher } from 'undici';

const connectTimeoutMs = 10_000;

/** Thrown (as the cause of a failed request) where a private address would have been reached. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  constructor(host: string) {
    super(
      `${host} is not a public address. Private ones are reached only where ALLOW_PRIVATE_NETWORK names them.`,
    );
  }
}

/** `allowed` lists `host:port` that may be private. */
export function createGuardedAgent(allowed: readonly string[]): Dispatcher {
  const direct = buildConnector({ timeout: connectTimeoutMs });
  const guarded = buildConnector({ timeout: connectTimeoutMs, lookup: lookupPublic });
  return new Agent({
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '').toLowerCase();
      const port = options.port || (options.protocol === 'https:' ? '443' : '80');
      if (allowed.includes(`${host}:${port}`)) return direct(options, callback);
      if (ipaddr.isValid(host) && !isPublicAddress(host)) {
        return callback(new PrivateAddressError(host), null);
      }
      guarded(options, callback);
    },
  });
}

/** Whether an address is reachable from everywhere: global unicast, and nobody's metadata service. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv4') return !notPublic4.some((each) => parsed.match(each));
  return parsed.match(globalUnicast6);
}

/** Only 2000::/3 is handed out for the public internet; it leaves out `::7f00:1` and its like. */
const globalUnicast6 = ipaddr.parseCIDR('2000::/3');
/** Azure's platform address, which looks like any other. */
const notPublic4 = [ipaddr.parseCIDR('168.63.129.16/32')];

const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new PrivateAddressError(hostname), []);
    }
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    callback(null, first?.address ?? '', first?.family);
  });
};
