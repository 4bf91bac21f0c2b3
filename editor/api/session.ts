import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { request } from './request.ts';

const session = z.object({
  signedIn: z.boolean(),
  /** There is no account yet. */
  setupNeeded: z.boolean(),
  /** This visitor may make the first account without a code. */
  canSetUp: z.boolean(),
});

const done = z.object({ ok: z.literal(true) });
const key = ['session'];

export function useSession() {
  return useQuery({
    queryKey: key,
    queryFn: () => request('/api/session', session),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSignIn() {
  return useSessionChange((password: string) =>
    request('/api/session', done, { method: 'POST', body: { password } }),
  );
}

export function useSetUp() {
  return useSessionChange((account: { password: string; code?: string }) =>
    request('/api/setup', done, { method: 'POST', body: account }),
  );
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request('/api/session', done, { method: 'DELETE' }),
    onSuccess: () => queries.resetQueries(),
  });
}

function useSessionChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}
