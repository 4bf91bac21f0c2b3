import { NativeSelect } from '@mantine/core';
import { ChartNoAxesColumn } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Workflow } from '../../engine/index.ts';
import { figure } from '../results/figures.ts';
import { periods } from '../results/results-api.ts';
import { resultsWords } from '../results/results-words.ts';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { type Funnel, useFunnel } from './funnel-api.ts';
import { FunnelCanvas } from './funnel-canvas.tsx';
import { FunnelList } from './funnel-list.tsx';
import styles from './funnel-part.module.css';
import { funnelWords } from './funnel-words.ts';
import { PeoplePopover } from './people-popover.tsx';
import { ShownFunnelProvider } from './shown-funnel.ts';
import { usePeople } from './use-people.ts';

interface FunnelPartProps {
  readonly workflow: Workflow;
  readonly isList: boolean;
  readonly days: number;
  readonly showDays: (days: number) => void;
}

/** How many conversations took which way, on the workflow itself; nothing can be changed meanwhile. */
export function FunnelPart({ workflow, isList, days, showDays }: FunnelPartProps) {
  const funnel = useFunnel(workflow.id, days);
  if (funnel.isPending) return <Loading />;
  if (funnel.isError) return <Failed error={funnel.error} retry={() => funnel.refetch()} />;
  const { started, isCut } = funnel.data;
  return (
    <section className={styles.part} aria-label={funnelWords.title}>
      <div className={styles.bar}>
        <NativeSelect
          size="xs"
          aria-label={resultsWords.period}
          value={String(days)}
          data={periods.map((each) => ({ value: String(each), label: resultsWords.days(each) }))}
          onChange={(event) => showDays(Number(event.currentTarget.value))}
        />
        <span className={styles.started}>
          {funnelWords.conversations(started, figure(started))}
        </span>
        <Link href={`/workflows/${workflow.id}/results`} className={styles.all}>
          {funnelWords.all}
        </Link>
        {isCut && <p className={styles.cut}>{resultsWords.cut(started)}</p>}
      </div>
      {started === 0 ? (
        <PageMessage
          icon={<ChartNoAxesColumn size={28} aria-hidden />}
          title={resultsWords.none}
          text={resultsWords.noneText}
        />
      ) : (
        <div className={styles.drawn}>
          <Counted workflow={workflow} funnel={funnel.data} isList={isList} />
        </div>
      )}
    </section>
  );
}

interface CountedProps extends Pick<FunnelPartProps, 'workflow' | 'isList'> {
  readonly funnel: Funnel;
}

function Counted({ workflow, funnel, isList }: CountedProps) {
  const { shown: people, show: showPeople, leave: leavePeople, ...acts } = usePeople();
  const shown = useMemo(() => {
    const most = Math.max(1, ...Object.values(funnel.exits).map(({ count }) => count));
    return { workflowId: workflow.id, funnel, most, showPeople, leavePeople };
  }, [workflow.id, funnel, showPeople, leavePeople]);
  return (
    <ShownFunnelProvider value={shown}>
      {isList ? <FunnelList workflow={workflow} /> : <FunnelCanvas workflow={workflow} />}
      {people && <PeoplePopover shown={people} leave={leavePeople} {...acts} />}
    </ShownFunnelProvider>
  );
}
