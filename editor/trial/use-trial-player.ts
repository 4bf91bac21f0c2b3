import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { tryRequest } from '../api/trial-requests.ts';
import type { AnswerSources } from '../made-up/answer-sources.ts';
import type { Answering } from './answer-request.ts';
import { keptTrial } from './kept-trials.ts';
import { loadWorld } from './load-world.ts';
import { showFailure } from './show-failure.ts';
import type { TrialPlayer } from './trial-player.ts';

interface TrialPlayerInput {
  readonly draft: Workflow;
  readonly customer: PretendCustomer;
  readonly answering: Answering;
  /** Whether the draft is to be played at all: the engine is loaded only then. */
  readonly isWanted: boolean;
}

const noSources: AnswerSources = { tests: new Map(), forms: new Map() };

/** The player of this draft for this customer: null until it is loaded, and the promise of it. */
export function useTrialPlayer({ draft, customer, answering, isWanted }: TrialPlayerInput) {
  const latest = useRef({ draft, answering });
  latest.current = { draft, answering };
  const [player, setPlayer] = useState<TrialPlayer | null>(null);
  const loading = useRef<Promise<TrialPlayer> | null>(null);
  const { contact, name } = customer;
  const queries = useQueryClient();

  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    const loaded = import('./trial-player.ts').then(({ createTrialPlayer }) =>
      createTrialPlayer({
        customer: { contact, name },
        draft: () => latest.current.draft,
        answering: () => latest.current.answering,
        kept: keptTrial(latest.current.draft.id, contact),
        loadWorld,
        ask: tryRequest,
        // Only where an answer is made up; without them, it is an example.
        sources: (workflow) =>
          import('../made-up/answer-sources.ts').then(
            ({ loadAnswerSources }) => loadAnswerSources(queries, workflow),
            () => noSources,
          ),
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        now: Date.now,
        newId: randomId,
      }),
    );
    loading.current = loaded;
    loaded
      .then((made) => {
        if (isStale) return;
        setPlayer(made);
        // A draft that cannot be played says so once somebody tries it.
        made.restore().catch(() => {});
      })
      .catch(showFailure);
    return () => {
      isStale = true;
      setPlayer(null);
    };
  }, [isWanted, contact, name, queries]);

  const whenLoaded = useCallback(() => loading.current, []);
  return { player, whenLoaded };
}

/** Where a page is not served securely, browsers have no `randomUUID`. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
