import { ActionIcon, Tooltip } from '@mantine/core';
import { BarChart3 } from 'lucide-react';
import { Link } from 'wouter';
import { resultsWords } from './results-words.ts';

/** The way from a workflow to how it did. */
export function ResultsLink({ id }: { id: string }) {
  return (
    <Tooltip label={resultsWords.title}>
      <ActionIcon
        component={Link}
        href={`/workflows/${id}/results`}
        aria-label={resultsWords.title}
      >
        <BarChart3 size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
