import type { FlowState, PlayableFlow } from '../../engine/index.ts';

/**
 * The form was changed while somebody plays it: they stay where they are, with their answers, as
 * long as that screen is there. Null: it must begin anew.
 */
export function keepAnswers(
  flow: PlayableFlow,
  before: FlowState,
  enter: (screen: string) => FlowState,
): FlowState | null {
  const history = before.history.filter((screen) => flow.screenById.has(screen));
  const current = before.history.at(-1);
  if (current === undefined || before.hasEnded || history.at(-1) !== current) return null;
  const entered = enter(current);
  const screens = { ...before.screens };
  for (const [id, { data, form }] of Object.entries(entered.screens)) {
    const { data: dataBefore, form: formBefore } = screens[id] ?? { data: {}, form: {} };
    screens[id] = { data: { ...dataBefore, ...data }, form: { ...form, ...formBefore } };
  }
  const { errors, touched } = before;
  return { ...entered, history, screens, touched, errors: { ...errors, ...entered.errors } };
}
