import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  answerPending,
  beginTrial,
  type ChangedAnswer,
  type HttpRequest,
  handBack,
  handedOver,
  type JsonObject,
  parseWorkflow,
  passTime,
  pressKeys,
  receive,
  type SavedTest,
  setAnswer,
  startByTrigger,
  type Trial,
  type TrialWorld,
  testOfTrial,
  type Workflow,
} from '../../engine/index.ts';
import type { CustomerMessage, PretendCustomer } from '../api/simulator.ts';
import { type AnswerDeps, answerFor, type RequestEffect } from './answer-for.ts';
import type { KeptTrial } from './kept-trials.ts';
import { type Played, playedOn } from './played.ts';
import { playedAgain, playedUpTo } from './played-up-to.ts';
import { readScript, scriptOf } from './trial-script.ts';
import { trialWords } from './trial-words.ts';

export interface PlayerState {
  /** Null until something is said or started. */
  readonly played: Played | null;
  /** Whom a step asks now. */
  readonly asking: HttpRequest | null;
}

/** Plays a draft in the page: its engine is pure, and what it asks for is done here. */
export interface TrialPlayer {
  readonly state: StoreApi<PlayerState>;
  /** These reject with a sentence where the draft cannot be played. */
  send(message: CustomerMessage): Promise<void>;
  start(data: JsonObject): Promise<void>;
  pressKeys(keys: string): void;
  handBack(): void;
  /** The draft goes on with another answer; `note` says so on the phone. */
  setAnswer(answer: ChangedAnswer, note: string): void;
  /** As far as the next thing that goes on by itself, or up to a time. */
  skip(): void;
  /** Also before anything was said: then it begins at that time. Rejects as `send` does. */
  jumpTo(at: number): Promise<void>;
  startOver(): void;
  /** Plays again what was tried before the page was loaded, if the draft still can; rejects as `send` does. */
  restore(): Promise<void>;
  /** Begins anew with the draft as it is now, at this step: what led there is played again, if it did. */
  tryFrom(stepId: string): Promise<void>;
  /** What was tried, as a test; null: nothing was. */
  test(name: string): SavedTest | null;
}

export interface PlayerDeps extends AnswerDeps {
  readonly customer: PretendCustomer;
  /** The draft as it is now. */
  readonly draft: () => Workflow;
  /** Outlives the page. */
  readonly kept: KeptTrial;
  readonly loadWorld: (draft: Workflow) => Promise<TrialWorld>;
  /** Another one each time. */
  readonly newId: () => string;
}

type Change = (world: TrialWorld, trial: Trial) => Trial;

export function createTrialPlayer(deps: PlayerDeps): TrialPlayer {
  const state = createStore<PlayerState>(() => ({ played: null, asking: null }));
  let conversation = newConversation(deps);
  keepWhatIsDone(state, deps.kept);

  /** The conversation there is, or a new one with the draft as it is now. */
  async function begin(): Promise<void> {
    const mine = conversation;
    mine.begun ??= beginPlay(deps);
    const played = await mine.begun.catch((error: unknown) => {
      mine.begun = null;
      throw error;
    });
    if (mine === conversation && state.getState().played === null) state.setState({ played });
  }

  function act(change: Change, note: string | null = null): void {
    const { played } = state.getState();
    if (played === null) return;
    const trial = change(played.world, played.trial);
    state.setState({ played: playedOn(played, trial, note) });
    settle(trial);
  }

  async function beginWith(change: Change): Promise<void> {
    await begin();
    act(change);
  }

  /** Does what the draft asks for; and goes on through time, where that was interrupted. */
  function settle(trial: Trial): void {
    const todo = nextToDo(trial, conversation);
    switch (todo.do) {
      case 'hand-over':
        act((world, now) => answerPending(world, now, todo.effect.id, handedOver));
        break;
      case 'ask':
        conversation.underWay.add(todo.effect.id);
        void answer(todo.effect);
        break;
      case 'go-on':
        act((world, now) => passTime(world, now, { until: todo.until }));
        break;
      case 'wait':
        break;
    }
  }

  async function answer(effect: RequestEffect): Promise<void> {
    const mine = conversation;
    const { played } = state.getState();
    state.setState({ asking: effect.request });
    const given = played && (await answerFor(played, named(effect, mine.id), deps));
    if (mine !== conversation || !given) return;
    state.setState({ asking: null });
    act((world, trial) => answerPending(world, trial, effect.id, given.result), given.note);
  }

  return {
    ...actsWith(act),
    state,
    send: (message) => beginWith((world, trial) => receive(world, trial, message)),
    start: (data) => beginWith((world, trial) => startByTrigger(world, trial, data)),
    async jumpTo(at) {
      await begin();
      conversation.until = at;
      act((_world, trial) => trial);
    },
    startOver() {
      conversation = newConversation(deps);
      state.setState({ played: null, asking: null });
    },
    async tryFrom(stepId) {
      const { played } = state.getState();
      conversation = newConversation(deps);
      const mine = conversation;
      const fresh = await beginPlay(deps);
      if (mine !== conversation) return;
      mine.begun = Promise.resolve(fresh);
      state.setState({ played: playedUpTo(fresh, played, stepId), asking: null });
      act((_world, trial) => trial);
    },
    async restore() {
      const mine = conversation;
      const played = await restored(deps);
      if (!played || mine !== conversation || mine.begun) return;
      mine.begun = Promise.resolve(played);
      state.setState({ played });
    },
    test: (name) => testOf(state.getState().played, name),
  };
}

/** What is done at once, to whatever conversation there is. */
function actsWith(act: (change: Change, note?: string) => void) {
  return {
    pressKeys: (keys) => act((world, trial) => pressKeys(world, trial, keys)),
    handBack: () => act((world, trial) => handBack(world, trial, null)),
    setAnswer: (answer, note) => act((world, trial) => setAnswer(world, trial, answer), note),
    skip: () => act((world, trial) => passTime(world, trial, 'next-due')),
  } satisfies Partial<TrialPlayer>;
}

/** What was kept, played again; null: nothing was, or it cannot be any more. What nobody can read is forgotten. */
async function restored(deps: PlayerDeps): Promise<Played | null> {
  const script = readScript(deps.kept.read());
  if (script) return playedAgain(await beginPlay(deps), script);
  deps.kept.write(null);
  return null;
}

function testOf(played: Played | null, name: string): SavedTest | null {
  return played && testOfTrial(played.world, played.trial, name);
}

/** What waits for an answer cannot be played again before it has come. */
function keepWhatIsDone(state: StoreApi<PlayerState>, kept: KeptTrial): void {
  state.subscribe(({ played }) => {
    if (played && played.trial.pending.length > 0) return;
    kept.write(played && scriptOf(played.trial));
  });
}

type PendingEffect = Trial['pending'][number]['effect'];

type ToDo =
  | { readonly do: 'hand-over'; readonly effect: PendingEffect }
  | { readonly do: 'ask'; readonly effect: RequestEffect }
  | { readonly do: 'go-on'; readonly until: number }
  /** For the customer, for time, or for an answer that is under way. */
  | { readonly do: 'wait' };

function nextToDo({ pending, at }: Trial, { underWay, until }: Conversation): ToDo {
  const effect = pending.find((each) => !underWay.has(each.effect.id))?.effect;
  if (effect)
    return effect.kind === 'request' ? { do: 'ask', effect } : { do: 'hand-over', effect };
  const goesOn = pending.length === 0 && until !== null && at < until;
  return goesOn ? { do: 'go-on', until } : { do: 'wait' };
}

const keyHeader = 'Idempotency-Key';

/**
 * Ids of effects are the same in every tried conversation. What is asked for real must not be taken for
 * a repetition of what another one asked.
 */
function named(effect: RequestEffect, conversationId: string): RequestEffect {
  const { id, request } = effect;
  if (request.headers[keyHeader] !== id) return effect;
  const headers = { ...request.headers, [keyHeader]: `${conversationId}/${id}` };
  return { ...effect, request: { ...request, headers } };
}

/** What is under way in one conversation: whatever comes late belongs to it, and to no other. */
interface Conversation {
  /** No other has it, in whatever browser. */
  readonly id: string;
  begun: Promise<Played> | null;
  /** The requests that are being made, by their ids. */
  readonly underWay: Set<string>;
  /** The time to which somebody jumps. */
  until: number | null;
}

function newConversation({ newId }: Pick<PlayerDeps, 'newId'>): Conversation {
  return { id: newId(), begun: null, underWay: new Set(), until: null };
}

async function beginPlay({ draft, customer, loadWorld, now }: PlayerDeps): Promise<Played> {
  const workflow = draft();
  const parsed = parseWorkflow(workflow);
  if (!parsed.ok) throw new Error(trialWords.broken);
  const world = await loadWorld(parsed.workflow);
  const { contact: phone, name } = customer;
  const trial = beginTrial(world, { at: now(), contact: { phone, name } });
  return { workflow, world, trial, notes: [], past: [], isPartial: false };
}
