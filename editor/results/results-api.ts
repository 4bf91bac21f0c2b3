import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerTo, api } from '../api/client.ts';

export const periods = [7, 30, 90, 365] as const;

/** What became of the conversations that started in the last days. */
export function useResults(id: string, days: number) {
  return useQuery({
    queryKey: ['results', id, days],
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerTo(api.workflows[':id'].results.$get({ param: { id }, query: { days: String(days) } })),
  });
}

export type Results = NonNullable<ReturnType<typeof useResults>['data']>;

export function csvAddress(id: string, days: number): string {
  return `/api/workflows/${encodeURIComponent(id)}/results.csv?days=${days}`;
}
