import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { ArrowLeft, Check } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { sentenceOf } from '../api/client.ts';
import { triggerTitle } from '../canvas/trigger-title.ts';
import { Failed, Loading } from '../shell/page-state.tsx';
import { words } from '../words/words.ts';
import { type Journey, useJourney, useTakeJourney } from './gallery-api.ts';
import galleryStyles from './gallery-page.module.css';
import { galleryWords } from './gallery-words.ts';
import styles from './journey-page.module.css';
import { JourneyPhone } from './journey-phone.tsx';
import { MiniCanvas } from './mini-canvas.tsx';
import { ToldConversations } from './told-conversation.tsx';
import { type Way, WaySwitch } from './way-switch.tsx';

const FirstRunOffer = lazy(async () => {
  const { FirstRunOffer } = await import('../first-run/first-run-offer.tsx');
  return { default: FirstRunOffer };
});

/** One journey of the gallery: what it does, how it goes, and a phone to play it before it is taken. */
export function JourneyPage({ id }: { id: string }) {
  const journey = useJourney(id);
  useDocumentTitle(`${journey.data?.name ?? galleryWords.title} · ${words.app.name}`);
  if (journey.isPending) return <Loading />;
  if (journey.isError) return <Failed error={journey.error} retry={() => journey.refetch()} />;
  return <Shown journey={journey.data} />;
}

function Shown({ journey }: { journey: Journey }) {
  const { name, description, workflow } = journey;
  return (
    <div className={styles.page}>
      <div className={styles.about}>
        <Link href="/gallery" className={galleryStyles.back}>
          <ArrowLeft size={16} aria-hidden />
          {galleryWords.back}
        </Link>
        <h1>{name}</h1>
        <p className={galleryStyles.intro}>{description}</p>
        <p className={styles.facts}>
          {triggerTitle(workflow.trigger)} ·{' '}
          {galleryWords.steps(Object.keys(workflow.steps).length)}
        </p>
        <Take journey={journey} />
        {journey.id === 'booking-by-list' && (
          <Suspense>
            <FirstRunOffer />
          </Suspense>
        )}
        <div className={styles.drawing}>
          <MiniCanvas workflow={workflow} label={galleryWords.drawing(name)} />
        </div>
      </div>
      <Try journey={journey} />
    </div>
  );
}

function Take({ journey }: { journey: Journey }) {
  const taking = useTakeJourney();
  const [, navigate] = useLocation();
  return (
    <Button
      className={styles.take ?? ''}
      size="md"
      leftSection={<Check size={18} aria-hidden />}
      loading={taking.isPending}
      onClick={() =>
        taking.mutate(journey, {
          onSuccess: (id) => navigate(`/workflows/${id}`),
          onError: (error) =>
            notifications.show({
              color: 'red',
              title: galleryWords.couldNotUse,
              message: sentenceOf(error),
            }),
        })
      }
    >
      {galleryWords.use}
    </Button>
  );
}

function Try({ journey: { workflow, conversations } }: { journey: Journey }) {
  const [way, setWay] = useState<Way>('play');
  return (
    <section className={styles.try} aria-label={words.workflow.phone}>
      <WaySwitch way={way} choose={setWay} />
      <p className={styles.hint}>
        {way === 'play' ? galleryWords.playText : galleryWords.watchText}
      </p>
      {way === 'play' ? (
        <JourneyPhone workflow={workflow} />
      ) : (
        <ToldConversations conversations={conversations} />
      )}
    </section>
  );
}
