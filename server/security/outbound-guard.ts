/**
 * A way out that cannot be talked into reaching our own network. Every connection is checked when
 * it is made: an address that is written out, and every answer of the name service, must be public.
 * What was checked is what is connected to, so a name that changes its answer gains nothing.
 */
import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
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

/** How names become addresses, and addresses connections. */
export interface Network {
  resolve(hostname: string, options: LookupAllOptions, callback: Resolved): void;
  connector(options: buildConnector.BuildOptions & ConnectorOptions): buildConnector.connector;
}

export interface ConnectorOptions {
  readonly timeout: number;
  readonly lookup: LookupFunction;
}

export type Resolved = (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void;

const thisMachine: Network = { resolve: lookup, connector: buildConnector };

/** `allowed` lists `host:port` that may be private; an IPv6 address stands in brackets. */
export function createGuardedAgent(
  allowed: readonly string[],
  network: Network = thisMachine,
): Dispatcher {
  const named = new Set(allowed.map(hostAndPort));
  const connectWith = (lookup: LookupFunction) =>
    network.connector({ timeout: connectTimeoutMs, lookup });
  const connectAnywhere = connectWith(lookupWith(network, () => true));
  const connectToPublic = connectWith(lookupWith(network, isPublicAddress));
  return new Agent({
    connect(target, callback) {
      const { hostname, port, protocol } = target;
      const host = hostname.includes(':') ? `[${hostname}]` : hostname;
      if (named.has(`${host}:${port || usualPort(protocol)}`)) {
        return connectAnywhere(target, callback);
      }
      if (ipaddr.isValid(hostname) && !isPublicAddress(hostname)) {
        return callback(new PrivateAddressError(hostname), null);
      }
      connectToPublic(target, callback);
    },
  });
}

/** Whether an address is reachable from everywhere: global unicast, and nobody's metadata service. */
function isPublicAddress(address: string): boolean {
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

/** Finds the addresses of a name, all of which must be fit to be connected to. */
function lookupWith(network: Network, isFit: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    network.resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      if (!found.every(({ address }) => isFit(address))) {
        return callback(new PrivateAddressError(hostname), []);
      }
      const [first] = found;
      if (options.all) return callback(null, found);
      callback(null, first?.address ?? '', first?.family);
    });
  };
}

/** An entry as a connection has it: `LOCALHOST:80` is `localhost:80`, `[0::1]:80` is `[::1]:80`. */
function hostAndPort(entry: string): string {
  const [, host = '', port = ''] = /^([^/@?#]+):(\d+)$/.exec(entry) ?? [];
  const address = `http://${host}`;
  return URL.canParse(address) ? `${new URL(address).hostname}:${port}` : entry;
}

function usualPort(protocol: string): string {
  return protocol === 'https:' ? '443' : '80';
}
