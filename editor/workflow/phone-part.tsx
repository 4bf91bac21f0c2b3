import type { Workflow } from '../../engine/index.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { Phone } from '../phone/phone.tsx';
import { PhoneLineProvider } from '../phone/phone-line.ts';
import { words } from '../words/words.ts';
import { Panel } from './panel.tsx';
import { PhoneHeader } from './phone-header.tsx';
import type { LiveState } from './use-live-state.ts';
import type { Play } from './use-play.ts';

interface PhonePartProps {
  readonly customer: PretendCustomer;
  readonly play: Play;
  readonly live: LiveState | null;
  readonly showStep: (stepId: string) => void;
}

/** The phone beside the canvas, with what is drawn or what is live on its other end. */
export function PhonePart({ customer, play, live, showStep }: PhonePartProps) {
  const { mode, shown, draft } = play;
  return (
    <Panel
      name="phone"
      title={words.workflow.phone}
      header={<PhoneHeader customer={customer} play={play} live={live} />}
    >
      <PhoneLineProvider value={shown.line}>
        <Phone key={mode} suggestions={keywordsOf(draft.draft)} showStep={showStep} />
      </PhoneLineProvider>
    </Panel>
  );
}

const suggestionsMax = 3;

function keywordsOf({ trigger }: Workflow): string[] {
  if (!('match' in trigger) || trigger.match.kind !== 'keywords') return [];
  return trigger.match.keywords.slice(0, suggestionsMax).map((keyword) => keyword.text);
}
