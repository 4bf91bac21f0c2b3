import { missingInTemplate, type Workflow } from '../../engine/index.ts';
import { knownIn, pathOf, whyMissing } from '../inspector/answers.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { answerLabel, pathsIn } from '../text/template-parts.ts';
import { chipWords as words } from './chip-words.ts';
import type { ChipFace } from './drawn-chips.ts';
import { sampleInWords } from './sample-of.ts';

/** How an answer in a text of this step is shown, and what is said of it. */
export function faceOf(
  workflow: Workflow,
  names: NamesOfAnswers,
  { stepId, source }: { readonly stepId: string; readonly source: string },
): ChipFace {
  const expression = source.trim();
  const label = answerLabel(expression, names);
  const path = pathsIn(expression)[0];
  if (label === expression) return { label, title: words.formula, look: 'code' };
  if (path === undefined) return { label, title: '', look: 'certain' };
  const [root, of = ''] = pathOf(path);
  const from = root === 'steps' ? workflow.steps[of] : undefined;
  if (root === 'steps' && !from) return { label, title: words.lost, look: 'lost' };
  const doubt = doubtAbout(workflow, stepId, expression);
  const sample = sampleInWords(workflow, names, path);
  const said = [from && words.from(from.name), sample, doubt];
  return { label, title: said.filter(Boolean).join('\n'), look: doubt ? 'maybe' : 'certain' };
}

/** Of what has a default there is none. */
function doubtAbout(workflow: Workflow, stepId: string, expression: string): string | null {
  const { certainty } = knownIn(workflow);
  const sure = (path: readonly string[]) => certainty(stepId, path) === 'certain';
  const [path] = missingInTemplate(`{{${expression}}}`, sure);
  if (!path) return null;
  const missing = certainty(stepId, path) === 'maybe' ? words.missing : words.never;
  return `${missing} ${whyMissing(workflow, stepId, path.join('.'))}`;
}
