import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { bookingsKey } from './bookings.ts';
import { flowsKey } from './flows.ts';
import { presenceKey } from './presence-key.ts';
import { trialSettingsKey } from './trial.ts';
import { workflowsKey } from './workflows.ts';

/** Which answers are out of date when the server says that something of this type happened. */
const staleAfter: Readonly<Record<string, readonly (readonly string[])[]>> = {
  message: [['messages'], ['instances']],
  contact: [['messages']],
  emptied: [['messages'], ['instances']],
  status: [['messages']],
  trace: [['instances'], ['instance'], ['messages']],
  booking: [bookingsKey],
  workflow: [workflowsKey, ['workflow']],
  flow: [flowsKey],
  presence: [presenceKey],
  business: [trialSettingsKey],
};

/** Events come in bursts; what they touch is fetched again at most this often. */
const restMs = 80;

/**
 * Listens to the server while the page is open, and fetches again what changed. Answers whether
 * it is connected; after a break everything shown is fetched again.
 */
export function useLiveUpdates(): { isConnected: boolean } {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource('/api/events');
    const refresh = createRefresh(queries);
    let wasBroken = false;
    source.onopen = () => {
      if (wasBroken) void queries.invalidateQueries();
      wasBroken = false;
      setConnected(true);
    };
    source.onerror = () => {
      wasBroken = true;
      setConnected(false);
    };
    for (const [type, keys] of Object.entries(staleAfter)) {
      source.addEventListener(type, () => refresh(keys));
    }
    return () => source.close();
  }, [queries]);
  return { isConnected };
}

/** Gathers what became stale, and fetches it together after a short rest. */
function createRefresh(queries: QueryClient) {
  const stale = new Map<string, readonly string[]>();
  function fetchStale() {
    for (const queryKey of stale.values()) void queries.invalidateQueries({ queryKey });
    stale.clear();
  }
  return (keys: readonly (readonly string[])[]) => {
    if (stale.size === 0) setTimeout(fetchStale, restMs);
    for (const key of keys) stale.set(key.join(), key);
  };
}
