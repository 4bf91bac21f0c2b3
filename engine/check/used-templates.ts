import type { TemplateConfig } from '../steps/chatapps-message/template-config.ts';
import type { WorkflowStep } from '../workflow.ts';

/** A template that a step sends, and where in the step it stands. */
export interface UsedTemplate {
  readonly part: string;
  readonly template: TemplateConfig;
}

export function usedTemplates({ type, config }: WorkflowStep): UsedTemplate[] {
  if (type !== 'chatapps-message' && type !== 'send-flow') return [];
  const { outsideWindow } = config;
  const message = 'message' in config ? config.message : null;
  return [
    ...(message?.kind === 'template'
      ? [{ part: 'config.message.template', template: message.template }]
      : []),
    ...(outsideWindow ? [{ part: 'config.outsideWindow', template: outsideWindow }] : []),
  ];
}
