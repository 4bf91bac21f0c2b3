import { useMemo } from 'react';
import { type PlayableFlow, playableFlow } from '../../engine/index.ts';
import styles from './flow-player.module.css';
import { flowWords } from './flow-player-words.ts';
import { FlowScreen } from './flow-screen.tsx';
import { TitleBar } from './title-bar.tsx';
import { type FlowOptions, useFlowPlay } from './use-flow-play.ts';

export interface FlowPlayerProps extends FlowOptions {
  /** Flow JSON, whatever is in it. */
  readonly document: unknown;
  readonly onClose: () => void;
  /** Who sent it, as the phone calls them. */
  readonly business?: string;
}

/**
 * A form as WhatsApp shows it, filling what it is put into. It can be changed while it is played:
 * whoever plays it stays on their screen. Another `start` or `flowToken` begins anew.
 */
export function FlowPlayer(props: FlowPlayerProps) {
  const { document, start, flowToken, withExamples, onClose } = props;
  const flow = useMemo(() => playableFlow(document), [document]);
  if (!flow) {
    return (
      <section className={styles.player} aria-label={flowWords.form}>
        <TitleBar title={flowWords.form} close={onClose} />
        <p className={styles.sentence}>{flowWords.unplayable}</p>
      </section>
    );
  }
  return <Playing key={JSON.stringify([start, flowToken, withExamples])} {...props} flow={flow} />;
}

function Playing({ flow, ...props }: FlowPlayerProps & { flow: PlayableFlow }) {
  const play = useFlowPlay(flow, props);
  const business = props.business ?? flowWords.yourBusiness;
  return <FlowScreen play={play} business={business} close={props.onClose} />;
}
