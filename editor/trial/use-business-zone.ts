import type { Workflow } from '../../engine/index.ts';
import { useTrialSettings } from '../api/trial.ts';

/** In which zone the workflow tells the time; the visitor's, until that is known. */
export function useBusinessZone({ timeZone }: Workflow, isWanted: boolean): string {
  const settings = useTrialSettings({ isWanted });
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return timeZone ?? settings.data?.timeZone ?? own;
}
