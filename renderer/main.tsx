import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { followTheme } from './app/theme.ts';
import { askToKeepStorage } from './storage/appStorage.ts';
import './styles/theme.css';
import './styles/base.css';
import './styles/components.css';
import './styles/library.css';
import './styles/review.css';
import './styles/moment.css';
import './styles/reviewTabs.css';
import './styles/import.css';

followTheme();
void askToKeepStorage();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
