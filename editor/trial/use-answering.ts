import { useCallback, useState } from 'react';
import { madeUpIn, useMadeUpAnswers } from '../made-up/made-up-answers.ts';
import type { Answering } from './answer-request.ts';

/** How requests are answered while this draft is tried; that answers are made up is remembered. */
export function useAnswering(workflowId: string) {
  const [answering, answer] = useState<Answering>(() => ({
    by: madeUpIn(workflowId).isChosen ? 'madeUp' : 'real',
  }));
  const [makingUp, setMakingUp] = useState<MakingUp | null>(null);
  const setAnswering = useCallback(
    (next: Answering) => {
      answer(next);
      useMadeUpAnswers.getState().choose(workflowId, next.by === 'madeUp');
    },
    [workflowId],
  );
  const makeUp = useCallback((stepId: string | null) => setMakingUp({ stepId }), []);
  const endMakingUp = useCallback(() => setMakingUp(null), []);
  return { answering, setAnswering, makingUp, makeUp, endMakingUp };
}

/** Somebody makes answers up. */
export interface MakingUp {
  /** The step that got none; null: none is missing. */
  readonly stepId: string | null;
}
