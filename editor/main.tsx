import '@fontsource-variable/inter/index.css';
import './look/mantine.css';
import './look/tokens.css';
import './look/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/queries.ts';
import { App } from './app.tsx';
import { theme } from './look/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Notifications position="bottom-left" />
      <QueryClientProvider client={createQueries()}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
