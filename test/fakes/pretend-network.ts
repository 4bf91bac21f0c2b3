/**
 * A network that ends on this machine: every name has the addresses that the test gives it, and
 * every connection that is let through, wherever it was meant to go, goes to a port of the test's.
 */
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import type { ConnectorOptions, Network, Resolved } from '../../server/security/outbound-guard.ts';

export interface PretendNetwork extends Network {
  /** `address:port` of every connection that was let through, in order. */
  readonly dialled: string[];
}

export interface Places {
  /** What the name service answers, one time after the other; the last answer stays. */
  readonly names: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Where a connection to this address ends on this machine. */
  portFor(address: string): number;
}

export function createPretendNetwork({ names, portFor }: Places): PretendNetwork {
  const dialled: string[] = [];
  const asked = new Map<string, number>();

  function resolve(hostname: string, _: object, callback: Resolved): void {
    const times = asked.get(hostname) ?? 0;
    asked.set(hostname, times + 1);
    const answers = names.get(hostname) ?? [];
    const found = (answers[times] ?? answers.at(-1) ?? []).map((address) => ({
      address,
      family: isIP(address),
    }));
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    callback(found.length > 0 ? null : unknown, found);
  }

  /** As node:net connects: an address as it stands, a name by the first address of the look-up. */
  function connector({ timeout, lookup }: ConnectorOptions): buildConnector.connector {
    const connect = buildConnector({ timeout });
    return (target, callback) => {
      const { hostname, port, protocol } = target;
      function dial(address: string): void {
        dialled.push(`${address}:${port || (protocol === 'https:' ? 443 : 80)}`);
        connect({ ...target, hostname: '127.0.0.1', port: String(portFor(address)) }, callback);
      }
      if (isIP(hostname)) dial(hostname);
      else {
        lookup(hostname, { all: true }, (error, found) => {
          const [first] = Array.isArray(found) ? found : [];
          if (error || !first) callback(error ?? new Error('No address came.'), null);
          else dial(first.address);
        });
      }
    };
  }

  return { dialled, resolve, connector };
}
