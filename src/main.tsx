import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { boot } from './app/boot.ts';
import { Broken } from './app/broken.tsx';
import { applyPrefs, readPrefs } from './io/prefs.ts';
import './ui/styles/index.css';

// Before anything is fetched, so that no reader is flashed with the other theme.
applyPrefs(readPrefs(), document.title);

const element = document.getElementById('root');
if (element) {
  const root = createRoot(element);
  boot().then(
    (ready) => root.render(<App boot={ready} />),
    (error: unknown) => root.render(<Broken error={error} />),
  );
}
