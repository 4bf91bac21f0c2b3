import { NativeSelect } from '@mantine/core';
import { ChevronDown, MessageCircle, Smartphone, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { addressProblem } from './address-problem.ts';
import styles from './connect-8x8.module.css';
import { CopyField } from './copy-field.tsx';
import { environmentLines, findRegion, regions } from './region.ts';
import { Section } from './section.tsx';
import type { Settings } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.connect;

/** Which channel is connected, and what to do on both sides to connect 8x8. */
export function Connect8x8({ settings: { channel, webhook } }: { settings: Settings }) {
  const isToDo = channel.provider === 'simulator';
  return (
    <Section id="connect" title={words.title} text={words.text}>
      <Channel {...channel} />
      <div className={styles.part}>
        <CopyField label={words.address} value={webhook.url} />
        <AddressProblem address={webhook.url} />
        <CopyField
          label={words.authorization}
          text={words.authorizationText}
          value={webhook.authorization}
          isSecret
        />
      </div>
      <Guide title={words.inTitle} steps={words.inSteps} isOpen={isToDo} />
      <Guide title={words.outTitle} steps={words.outSteps} isOpen={isToDo}>
        <EnvironmentLines baseUrl={channel.baseUrl} />
      </Guide>
    </Section>
  );
}

function Channel({ provider, baseUrl }: Settings['channel']) {
  const isSimulator = provider === 'simulator';
  const Icon = isSimulator ? Smartphone : MessageCircle;
  return (
    <div className={styles.channel}>
      <span className={styles.tile}>
        <Icon size={18} aria-hidden />
      </span>
      <div>
        <p className={styles.now}>{words.now}</p>
        <p className={styles.name}>{isSimulator ? words.simulator : words.chatApps}</p>
        <p className={styles.text}>
          {isSimulator ? words.simulatorText : words.chatAppsText(baseUrl ?? '')}
        </p>
      </div>
    </div>
  );
}

function AddressProblem({ address }: { address: string }) {
  const problem = addressProblem(address);
  if (problem === null) return null;
  return (
    <p className={styles.warning}>
      <TriangleAlert size={16} aria-hidden />
      {words.problem[problem]}
    </p>
  );
}

interface GuideProps {
  readonly title: string;
  readonly steps: readonly string[];
  readonly isOpen: boolean;
  readonly children?: ReactNode;
}

/** What to do, one after the other; folded away once it is done. */
function Guide({ title, steps, isOpen, children }: GuideProps) {
  return (
    <details className={styles.guide} open={isOpen}>
      <summary className={styles.guideTitle}>
        <h3>{title}</h3>
        <ChevronDown size={18} aria-hidden />
      </summary>
      <div className={styles.guideContent}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {children}
      </div>
    </details>
  );
}

function EnvironmentLines({ baseUrl }: { baseUrl: string | null }) {
  const [region, setRegion] = useState(() => findRegion(baseUrl));
  return (
    <>
      <NativeSelect
        className={styles.region ?? ''}
        label={words.region}
        value={region.name}
        onChange={(event) => setRegion(findRegion(event.currentTarget.value))}
        data={regions.map(({ name }) => ({ value: name, label: words.regions[name] }))}
      />
      <CopyField label={words.lines} text={words.linesText} value={environmentLines(region)} />
    </>
  );
}
