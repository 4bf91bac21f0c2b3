import { useQuery } from '@tanstack/react-query';
import { answerTo, api } from '../api/client.ts';

/** How far this Journeyman is set up; asked anew whenever the first page is opened. */
export function useFirstSteps() {
  return useQuery({
    queryKey: ['first-steps'],
    staleTime: 0,
    queryFn: () => answerTo(api['first-steps'].$get()),
  });
}

export type FirstStepsDone = NonNullable<ReturnType<typeof useFirstSteps>['data']>;
