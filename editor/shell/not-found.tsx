import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { words } from '../words/words.ts';
import { PageMessage } from './page-state.tsx';

export function NotFound() {
  return (
    <PageMessage title={words.app.notFoundTitle} text={words.app.notFoundText}>
      <Button component={Link} href="/workflows">
        {words.app.goToWorkflows}
      </Button>
    </PageMessage>
  );
}
