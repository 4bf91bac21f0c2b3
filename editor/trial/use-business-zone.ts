import { useQuery } from '@tanstack/react-query';
import type { Workflow } from '../../engine/index.ts';
import { fetchTrialSettings } from '../api/trial.ts';

/** In which zone the workflow tells the time; the visitor's, until that is known. */
export function useBusinessZone({ timeZone }: Workflow, isWanted: boolean): string {
  const settings = useQuery({
    queryKey: ['trial-settings'],
    queryFn: fetchTrialSettings,
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return timeZone ?? settings.data?.timeZone ?? own;
}
