import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import {
  answerFlow,
  backFlow,
  type FlowRequest,
  type FlowState,
  type FlowTurn,
  inputFlow,
  type Json,
  type JsonObject,
  type PlayableFlow,
  startFlow,
  tapFlow,
  viewFlow,
} from '../../engine/index.ts';
import { sentenceOf } from '../api/client.ts';
import { flowWords } from './flow-player-words.ts';
import { keepAnswers } from './keep-answers.ts';

export interface FlowStart {
  readonly screen?: string;
  readonly data?: JsonObject;
  /** Asks the endpoint for the first screen instead. */
  readonly fromEndpoint?: boolean;
}

export interface FlowOptions {
  readonly start?: FlowStart | undefined;
  readonly flowToken: string;
  /** Shows the examples of the data model where nothing is given, as an author wants to see it. */
  readonly withExamples?: boolean | undefined;
  readonly onSubmit: (responseJson: JsonObject) => void;
  /** Asks the endpoint. What it throws is shown, and can be tried again. */
  readonly onExchange?: ((request: FlowRequest) => Promise<unknown>) | undefined;
  readonly onUrl?: ((url: string) => void) | undefined;
}

interface Played {
  readonly flow: PlayableFlow;
  readonly state: FlowState;
  /** What the endpoint is being asked, or was asked in vain. */
  readonly asked: FlowRequest | null;
  readonly failure: string | null;
  /** Why the last tap led nowhere. */
  readonly refusal: string | null;
}

/** A form being filled in: what is shown of it, and what the customer can do. */
export function useFlowPlay(flow: PlayableFlow, options: FlowOptions) {
  const [stored, setPlayed] = useState<Played>(() => begin(flow, options));
  const played = stored.flow === flow ? stored : goOn(stored, flow, options);
  if (played !== stored) setPlayed(played);
  const { state, asked, failure } = played;
  /** Files take a while to be read: what is done then is done to what is there then. */
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });

  function take(turn: FlowTurn) {
    setPlayed(afterTurn(flow, turn));
    const { outcome } = turn;
    if (outcome.kind === 'complete') options.onSubmit(outcome.response);
    if (outcome.kind === 'open-url') openUrl(outcome.url, options.onUrl);
  }

  const exchange = useEffectEvent((request: FlowRequest) => ask(request, options.onExchange));
  const answered = useEffectEvent((answer: unknown) => take(answerFlow(flow, state, answer)));
  const failed = useEffectEvent((error: unknown) =>
    setPlayed({ ...played, failure: sentenceOf(error) }),
  );
  useEffect(() => {
    if (asked === null || failure !== null) return;
    let isWanted = true;
    exchange(asked).then(
      (answer) => isWanted && answered(answer),
      (error: unknown) => isWanted && failed(error),
    );
    return () => {
      isWanted = false;
    };
  }, [asked, failure]);

  return {
    state,
    view: viewFlow(flow, state),
    failure,
    notice: state.notice ?? played.refusal,
    input: (name: string, value: Json | undefined) =>
      take(inputFlow(flow, latest.current, name, value)),
    tap: (path: string, item?: string) => take(tapFlow(flow, latest.current, path, item)),
    back: () => take(backFlow(flow, latest.current)),
    retry: () => setPlayed({ ...played, failure: null }),
  };
}

function begin(flow: PlayableFlow, { start, flowToken, withExamples }: FlowOptions): Played {
  const turn = startFlow(flow, { ...start, flowToken, withExamples: withExamples ?? false });
  const played = afterTurn(flow, turn);
  return turn.outcome.kind === 'refused' ? { ...played, failure: turn.outcome.message } : played;
}

function goOn(before: Played, flow: PlayableFlow, options: FlowOptions): Played {
  const state = keepAnswers(
    flow,
    before.state,
    (screen) => begin(flow, { ...options, start: { ...options.start, screen } }).state,
  );
  return state ? { ...before, flow, state } : begin(flow, options);
}

function afterTurn(flow: PlayableFlow, { state, outcome }: FlowTurn): Played {
  const asked = outcome.kind === 'exchange' ? outcome.request : null;
  const refusal = outcome.kind === 'refused' ? outcome.message : null;
  return { flow, state, asked, failure: null, refusal };
}

async function ask(request: FlowRequest, onExchange: FlowOptions['onExchange']): Promise<unknown> {
  if (!onExchange) throw new Error(flowWords.noEndpoint);
  return onExchange(request);
}

/** Only pages of the web are opened, whatever a document names. */
function openUrl(url: string, onUrl: FlowOptions['onUrl']): void {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return;
  if (onUrl) onUrl(url);
  else window.open(url, '_blank', 'noopener,noreferrer');
}
