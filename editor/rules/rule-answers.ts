import type { AnswerGroup, KnownAnswer } from '../inspector/answers.ts';

/**
 * What a rule can look at. Of a choice it looks at what was chosen, under the name of the choice; at its words
 * only where it does so already.
 */
export function ruleAnswers(groups: readonly AnswerGroup[], path: string): AnswerGroup[] {
  return groups.map(({ name, answers }) => ({
    name,
    answers: chosenOnce(
      answers.filter(({ expression }) => !expression.includes('(')),
      path,
    ),
  }));
}

const isChoice = /^(steps\..+\.value)\.id$/;

function chosenOnce(answers: readonly KnownAnswer[], path: string): KnownAnswer[] {
  const titles = new Map<string, string>();
  for (const { expression, label } of answers) titles.set(expression, label);
  const dropped = new Set<string>();
  const named = answers.map((answer) => {
    const title = `${isChoice.exec(answer.expression)?.[1]}.title`;
    const label = titles.get(title);
    if (label === undefined || title === path) return answer;
    dropped.add(title);
    return { ...answer, label };
  });
  return named.filter(({ expression }) => !dropped.has(expression));
}
