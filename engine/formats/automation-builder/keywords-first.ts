import type { JsonObject } from '../../json.ts';
import type { Exporting } from './exporting.ts';
import { writeExpression } from './write-expression.ts';

/**
 * 8x8 starts a workflow with any message, so keywords are a Branch before everything else, as its
 * own examples have it.
 */
export function keywordsFirst(exporting: Exporting): JsonObject[] {
  const { start, steps, trigger } = exporting.workflow;
  if (start === null || !('match' in trigger) || trigger.match.kind !== 'keywords') return [];
  const text = {
    var: trigger.type === 'inbound-sms' ? 'data.payload.body' : 'data.payload.content.text',
  };
  const rules = trigger.match.keywords.map((keyword) =>
    keyword.match === 'exact'
      ? { '==': [text, keyword.text] }
      : { stringContains: [text, keyword.text, true] },
  );
  const condition = writeExpression({ or: rules }, (path) => path.join('.')) ?? 'false';
  exporting.report.push({
    kind: 'approximated',
    path: 'trigger.match',
    message:
      '8x8 starts with any message, so a Branch looks for the keywords first, letter for letter.',
  });
  const ids = new Set(Object.keys(steps));
  let id = 'keywords';
  while (ids.has(id)) id = `${id}_`;
  return [
    {
      stepType: 'Branch',
      id,
      do: [],
      nextStepId: null,
      inputs: {},
      outputs: {},
      selectNextStep: { [start]: `{{${condition}}}` },
    },
  ];
}
