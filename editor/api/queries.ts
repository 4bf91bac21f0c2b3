import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './client.ts';

/**
 * What was asked of the server and is kept. A session that ended brings back the first screen. The
 * server may be this very machine, so calls are tried without the internet too.
 */
export function createQueries(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always' },
    },
    queryCache: new QueryCache({
      onError(error) {
        if (error instanceof ApiError && error.status === 401) {
          void client.invalidateQueries({ queryKey: ['session'] });
        }
      },
    }),
  });
  return client;
}

function isWorthRetrying(error: Error): boolean {
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
}
