import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { stepExits, stepTypes } from '../../engine/index.ts';
import { root } from '../root.mjs';
import { fieldLines } from './field-lines.ts';

type StepType = (typeof stepTypes)[number];

/** What the manual tells of an example; the tests play the whole of it. */
const examples = z.array(
  z.object({
    title: z.string(),
    help: z.string().optional(),
    step: z.object({
      config: z.json(),
      exits: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).default([]),
    }),
    happens: z.array(
      z.object({
        event: z.union([z.string(), z.record(z.string(), z.unknown())]),
        expect: z.object({ trace: z.array(z.string()).default([]) }).default({ trace: [] }),
      }),
    ),
  }),
);
type Example = z.infer<typeof examples>[number];

/** Every step type: what it is for, what it asks for, and its examples, as the tests play them. */
export function stepManual(): string {
  return [
    '# Steps',
    '',
    'What each step does, the fields it has in a workflow, and examples of it. The examples are the',
    'tests of the step (`engine/steps/*/cases.json`), so what they say is so. This page is written by',
    '`npm run generate`.',
    ...stepTypes.flatMap(chapter),
    '',
  ].join('\n');
}

function chapter(stepType: StepType): string[] {
  const file = join(root, 'engine/steps', stepType.type, 'cases.json');
  const played = examples.parse(JSON.parse(readFileSync(file, 'utf8')));
  return [
    '',
    `## ${stepType.title}`,
    '',
    stepType.description,
    '',
    `In a workflow its \`type\` is \`${stepType.type}\`, and its \`config\` has:`,
    '',
    ...fieldLines(z.toJSONSchema(stepType.config, { io: 'input' })),
    '',
    'Its exits, as far as the examples need them:',
    '',
    ...exitLines(stepType, played),
    ...played.flatMap(example),
  ];
}

function exitLines(stepType: StepType, played: readonly Example[]): string[] {
  const lines = played.flatMap(({ step: { config } }) => {
    const step = stepType.document.parse({ type: stepType.type, name: '-', config, exits: [] });
    return stepExits(step).map(({ id, label }) => `- \`${id}\` **${label}**`);
  });
  return [...new Set(lines)];
}

function example({ title, help, step: { config, exits }, happens }: Example): string[] {
  const rules = exits.filter((exit) => typeof exit === 'object');
  return [
    '',
    `### ${title}`,
    '',
    ...(help === undefined ? [] : [help, '']),
    ...happens.flatMap(({ event, expect }) => [
      `- ${inWords(event)}`,
      ...expect.trace.map((line) => `  - ${line.replaceAll('\n', ' ')}`),
    ]),
    '',
    '<details><summary>In a workflow</summary>',
    '',
    '```json',
    JSON.stringify(rules.length > 0 ? { config, exits: rules } : { config }, null, 2),
    '```',
    '</details>',
  ];
}

/** The events of a `cases.json`, which `test/support/step-case.ts` describes. */
const eventsInWords: Record<string, (detail: string) => string> = {
  enter: () => 'The step is entered.',
  says: (text) => `The customer writes “${text}”.`,
  taps: (choice) => `The customer taps “${choice}”.`,
  sends: (message) => `The customer sends ${message}.`,
  timer: () => 'The time is up.',
  accepted: () => 'The channel takes the message.',
  refused: (reason) => `The channel does not take the message: ${reason}`,
  answered: (answer) => `The answer is ${answer}.`,
  unanswered: (reason) => `There is no answer: ${reason}.`,
  presses: (keys) => `The keys ${keys} are pressed.`,
  handsBack: (words) => `The person hands it back, and says ${words}.`,
  returns: (data) => `It comes to its end, with ${data}.`,
  breaks: (reason) => `It fails: ${reason}`,
};

function inWords(event: string | Record<string, unknown>): string {
  const [kind = '', detail] =
    typeof event === 'string' ? [event] : (Object.entries(event)[0] ?? []);
  const say = eventsInWords[kind];
  if (!say) throw new Error(`The manual has no words for the event “${kind}” of an example.`);
  return say(typeof detail === 'string' ? detail : `\`${JSON.stringify(detail)}\``);
}
