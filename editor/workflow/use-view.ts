import { useMediaQuery } from '@mantine/hooks';
import { useSearchParams } from 'wouter';

/** How the workflow is shown: drawn, or as a list. */
export type View = 'canvas' | 'outline';

/** As the address says (`?view=outline`); else drawn, and as a list where there is no room for a drawing. */
export function useView(): [View, (view: View) => void] {
  const [params, setParams] = useSearchParams();
  const isNarrow = useMediaQuery('(max-width: 899px)', undefined, {
    getInitialValueInEffect: false,
  });
  const wanted = params.get('view');
  const usual = isNarrow ? 'outline' : 'canvas';
  const view = wanted === 'outline' || wanted === 'canvas' ? wanted : usual;
  function show(next: View) {
    setParams(
      (before) => {
        before.set('view', next);
        return before;
      },
      { replace: true },
    );
  }
  return [view, show];
}
