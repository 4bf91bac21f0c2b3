import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetMirrors } from '../document/mirror.ts';
import { forgetMadeUpAnswers } from '../made-up/made-up-answers.ts';
import { forgetKeptTrials } from '../trial/kept-trials.ts';
import { forgetRecordedAnswers } from '../trial/recorded-answers.ts';
import { answerTo, api } from './client.ts';

const key = ['session'];

export function useSession() {
  return useQuery({
    queryKey: key,
    queryFn: () => answerTo(api.session.$get()),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSignIn() {
  return useSessionChange((password: string) =>
    answerTo(api.session.$post({ json: { password } })),
  );
}

export function useSetUp() {
  return useSessionChange((account: { password: string; code?: string }) =>
    answerTo(api.setup.$post({ json: account })),
  );
}

export function useChangePassword() {
  return useSessionChange((change: { password: string; newPassword: string }) =>
    answerTo(api.session.password.$put({ json: change })),
  );
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerTo(api.session.$delete()),
    onSuccess: () => {
      forgetMirrors();
      forgetRecordedAnswers();
      forgetMadeUpAnswers();
      forgetKeptTrials();
      return queries.resetQueries();
    },
  });
}

function useSessionChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}
