import { useSearchParams } from 'wouter';
import { periods } from '../results/results-api.ts';

/** For how many days the counts stand on the workflow, as the address says (`?days=30`); null: they do not. */
export function useFunnelDays(): [number | null, (days: number | null) => void] {
  const [params, setParams] = useSearchParams();
  const days = periods.find((each) => String(each) === params.get('days')) ?? null;
  function show(next: number | null) {
    setParams(
      (before) => {
        if (next === null) before.delete('days');
        else before.set('days', String(next));
        return before;
      },
      { replace: true },
    );
  }
  return [days, show];
}
