import type { CustomerMessage, PretendCustomer } from '../api/simulator.ts';
import type { PhoneLine } from '../phone/phone-line.ts';
import type { Answering } from './answer-request.ts';
import { askingInWords } from './asking-in-words.ts';
import { trialClock } from './trial-clock.ts';
import { trialMessages } from './trial-messages.ts';
import type { PlayerState, TrialPlayer } from './trial-player.ts';
import { trialWords } from './trial-words.ts';

interface DraftLineInput {
  readonly customer: PretendCustomer;
  /** Null until it is loaded. */
  readonly player: TrialPlayer | null;
  readonly whenLoaded: () => Promise<TrialPlayer> | null;
  readonly state: PlayerState;
  readonly answering: Answering;
  readonly makeUp: (stepId: string) => void;
}

/** The line to the draft that is played in the page. */
export function draftLine(input: DraftLineInput): PhoneLine {
  const { customer, player, whenLoaded, state, answering, makeUp } = input;
  const { played, asking } = state;
  const clock = played && trialClock(played);
  const isHeld = played?.trial.withPersonSince != null;
  const isClosed = clock !== null && !clock.isWindowOpen && hasWritten(played);
  return {
    customer,
    messages: played ? trialMessages(played.trial) : [],
    notes: played?.notes ?? [],
    isLoading: player === null,
    error: null,
    isWorking: asking !== null,
    doing: asking && askingInWords(asking),
    banner: isClosed ? trialWords.windowClosed : null,
    now: () => clock?.at ?? Date.now(),
    stepName: (stepId) => played?.workflow.steps[stepId]?.name ?? null,
    async send(message: CustomerMessage) {
      const loaded = player ?? (await whenLoaded());
      await loaded?.send(message);
    },
    pressKeys: async (keys) => player?.pressKeys(keys),
    handBack: isHeld ? async () => player?.handBack() : null,
    // Whoever lets requests fail wants to see what comes of it.
    makeUp: (stepId) => {
      const isRequest = played?.workflow.steps[stepId]?.type === 'http-request';
      return isRequest && answering.by !== 'failing' ? () => makeUp(stepId) : null;
    },
    startOver: async () => player?.startOver(),
  };
}

/** Before they have written there was no window that could have closed. */
function hasWritten(played: PlayerState['played']): boolean {
  return played?.trial.messages.some(({ direction }) => direction === 'in') ?? false;
}
