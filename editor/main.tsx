import '@fontsource-variable/inter/index.css';
import './look/mantine.css';
import './look/tokens.css';
import './look/tones.css';
import './look/base.css';
import { loadLanguage } from './words/language.ts';
import { preferredDirection, preferredLanguage } from './words/preferences.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

const language = preferredLanguage();
document.documentElement.lang = language;
document.documentElement.dir = preferredDirection();

// Words are constants of the modules that say them, so their language has to be there first.
await loadLanguage(language);
const { renderPage } = await import('./render-page.tsx');
renderPage(root);
