import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerTo, api } from '../api/client.ts';

/** Counts are asked for again this often, while they are looked at. */
const refreshMs = 3_000;

/** Who went which way, of the conversations that started in the last days. */
export function useFunnel(id: string, days: number) {
  return useQuery({
    queryKey: ['funnel', id, days],
    staleTime: 0,
    refetchInterval: refreshMs,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerTo(api.workflows[':id'].funnel.$get({ param: { id }, query: { days: String(days) } })),
  });
}

export type Funnel = NonNullable<ReturnType<typeof useFunnel>['data']>;

/** Conversations: how many, and the newest of them. */
export type Passed = Funnel['exits'][string];
