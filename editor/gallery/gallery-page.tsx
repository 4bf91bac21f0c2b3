import { useDocumentTitle } from '@mantine/hooks';
import { ArrowLeft, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { NewWorkflow } from '../workflows/new-workflow.tsx';
import { readShipped, useGallery } from './gallery-api.ts';
import styles from './gallery-page.module.css';
import { galleryWords } from './gallery-words.ts';
import { JourneyCard } from './journey-card.tsx';

/** Every journey that there is to begin with. */
export function GalleryPage() {
  useDocumentTitle(`${galleryWords.title} · ${words.app.name}`);
  const gallery = useGallery();
  if (gallery.isPending) return <Loading />;
  if (gallery.isError) return <Failed error={gallery.error} retry={() => gallery.refetch()} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link href="/workflows" className={styles.back}>
          <ArrowLeft size={16} aria-hidden />
          {words.workflows.title}
        </Link>
        <h1>{galleryWords.title}</h1>
        <p className={styles.intro}>{galleryWords.intro}</p>
      </header>
      {gallery.data.map((group) => (
        <Group key={group.id} {...group} />
      ))}
      <section className={styles.group} aria-labelledby="gallery-scratch">
        <h2 id="gallery-scratch">{galleryWords.scratch}</h2>
        <div className={styles.scratch}>
          <div>
            <h3>{galleryWords.scratchTitle}</h3>
            <p className={styles.does}>{galleryWords.scratchText}</p>
          </div>
          <DialogButton
            label={galleryWords.scratchButton}
            icon={<Plus size={16} aria-hidden />}
            title={editingWords.list.createTitle}
          >
            {() => <NewWorkflow />}
          </DialogButton>
        </div>
      </section>
    </div>
  );
}

type GroupProps = NonNullable<ReturnType<typeof useGallery>['data']>[number];

function Group({ id, journeys }: GroupProps) {
  const drawn = useMemo(
    () => journeys.map((each) => ({ ...each, workflow: readShipped(each.workflow) })),
    [journeys],
  );
  return (
    <section className={styles.group} aria-labelledby={`gallery-${id}`}>
      <h2 id={`gallery-${id}`}>{galleryWords.groups[id] ?? id}</h2>
      <ul className={styles.cards}>
        {drawn.map((journey) => (
          <JourneyCard key={journey.id} {...journey} />
        ))}
      </ul>
    </section>
  );
}
