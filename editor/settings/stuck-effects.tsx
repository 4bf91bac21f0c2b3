import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { sentenceOf } from '../api/client.ts';
import { useInstance } from '../api/instances.ts';
import { Failed, Loading } from '../shell/page-state.tsx';
import { Row, Rows, When } from './rows.tsx';
import { focusSection, Section } from './section.tsx';
import { type StuckEffect, useStuck, useTryAgain } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';
import styles from './stuck-effects.module.css';

const words = settingsWords.stuck;
const sectionId = 'stuck';
const shownAtOnce = 10;
/** What was given up, why, and another try. */
export function StuckEffects() {
  const stuck = useStuck();
  const [shownCount, setShownCount] = useState(shownAtOnce);
  const hiddenCount = (stuck.data?.length ?? 0) - shownCount;
  return (
    <Section id={sectionId} title={words.title} text={words.text}>
      {stuck.isPending && <Loading />}
      {stuck.isError && <Failed error={stuck.error} retry={() => stuck.refetch()} />}
      {stuck.isSuccess && (
        <Rows empty={<AllDone />}>
          {stuck.data.slice(0, shownCount).map((effect) => (
            <StuckRow key={effect.effectId} effect={effect} />
          ))}
        </Rows>
      )}
      {hiddenCount > 0 && (
        <div className={styles.more}>
          <Button variant="default" onClick={() => setShownCount(shownCount + shownAtOnce)}>
            {words.more(Math.min(hiddenCount, shownAtOnce))}
          </Button>
        </div>
      )}
    </Section>
  );
}

function AllDone() {
  return (
    <span className={styles.done}>
      <CircleCheck size={20} aria-hidden />
      {words.empty}
    </span>
  );
}

function StuckRow({ effect }: { effect: StuckEffect }) {
  const { kind, reason, attempts, since, instanceId } = effect;
  const instance = useInstance(instanceId).data?.instance;
  const person = instance?.contact.name ?? instance?.contact.phone ?? words.somebody;
  const about = words.about(words.kinds[kind], person);
  return (
    <Row title={about} actions={<TryAgain effectId={effect.effectId} about={about} />}>
      <span className={styles.reason}>{reason || words.noReason}</span>
      {instance && <Link href={`/workflows/${instance.workflowId}`}>{instance.workflowName}</Link>}
      <span>{words.tried(attempts)}</span>
      <When at={since} say={words.since} />
    </Row>
  );
}

function TryAgain({ effectId, about }: { effectId: string; about: string }) {
  const tryAgain = useTryAgain();

  function start() {
    tryAgain.mutate(effectId, {
      onSuccess() {
        focusSection(sectionId);
        notifications.show({ message: words.isTried });
      },
      onError: (error) => notifications.show({ color: 'red', message: sentenceOf(error) }),
    });
  }

  return (
    <Button variant="default" loading={tryAgain.isPending} onClick={start}>
      {words.tryAgain}
      <span className="unseen"> {about}</span>
    </Button>
  );
}
