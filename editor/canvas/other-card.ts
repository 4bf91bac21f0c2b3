import type { WorkflowStep } from '../../engine/index.ts';
import type { TemplatePart } from '../text/template-parts.ts';
import { words } from '../words/words.ts';
import type { Card } from './card.ts';

/** The steps whose card says one thing about them. */
export type OtherStep = Extract<
  WorkflowStep,
  {
    type:
      | 'sms-message'
      | 'voice-message'
      | 'wait-for-dtmf'
      | 'hand-over'
      | 'if'
      | 'random-split'
      | 'repeat'
      | 'set-values'
      | 'jump-to'
      | 'run-workflow'
      | 'answer-flow'
      | 'unknown-step';
  }
>;

type Parts = (text: string) => TemplatePart[];

export function otherCard(step: OtherStep, parts: Parts): Card {
  return { ...looks[step.type], kind: words.card.others[step.type], blocks: blocksOf(step, parts) };
}

const looks: Record<OtherStep['type'], Pick<Card, 'tone' | 'icon'>> = {
  'sms-message': { tone: 'message', icon: 'sms' },
  'voice-message': { tone: 'message', icon: 'call' },
  'wait-for-dtmf': { tone: 'wait', icon: 'keys' },
  'hand-over': { tone: 'wait', icon: 'person' },
  if: { tone: 'decide', icon: 'branch' },
  'random-split': { tone: 'decide', icon: 'chance' },
  repeat: { tone: 'decide', icon: 'repeat' },
  'set-values': { tone: 'decide', icon: 'values' },
  'jump-to': { tone: 'decide', icon: 'jump' },
  'run-workflow': { tone: 'request', icon: 'workflow' },
  'answer-flow': { tone: 'form', icon: 'answered-form' },
  'unknown-step': { tone: 'end', icon: 'unknown' },
};

function blocksOf(step: OtherStep, parts: Parts): Card['blocks'] {
  switch (step.type) {
    case 'sms-message':
      return said(step.config.text, parts);
    case 'voice-message': {
      const { call } = step.config;
      return call.kind === 'say' ? said(call.text, parts) : fact(parts(call.url));
    }
    case 'wait-for-dtmf': {
      const { amount, unit } = step.config.timeout;
      return fact(plain(words.card.upTo(words.card.keys, words.card.duration(amount, unit))));
    }
    case 'hand-over':
      return fact(parts(step.config.reason));
    case 'random-split':
      return fact(plain(shares(step.config.ways)));
    case 'repeat':
      return fact([...plain(`${words.card.eachItemOf} `), ...parts(step.config.items)]);
    case 'set-values':
      return fact(plain(step.config.values.map(({ name }) => name).join(', ')));
    case 'run-workflow':
      return fact(plain(step.config.workflowId));
    case 'answer-flow':
      return fact(parts(answerInWords(step.config.answer)));
    case 'unknown-step':
      return fact(plain(step.config.kind));
    case 'if':
    case 'jump-to':
      return [];
  }
}

function answerInWords(answer: Extract<OtherStep, { type: 'answer-flow' }>['config']['answer']) {
  if (answer.kind === 'screen') return words.card.showsScreen(answer.screen);
  return answer.kind === 'error' ? answer.message : words.card.closesForm;
}

function said(text: string, parts: Parts): Card['blocks'] {
  return [{ type: 'bubble', heading: [], text: parts(text) }];
}

function fact(parts: TemplatePart[]): Card['blocks'] {
  return [{ type: 'fact', parts }];
}

function plain(text: string): TemplatePart[] {
  return [{ kind: 'words', text }];
}

/** `The short one 75 %, the long one 25 %` */
function shares(ways: readonly { readonly label: string; readonly weight: number }[]): string {
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  return ways.map(({ label, weight }) => words.card.share(label, weight / total)).join(', ');
}
