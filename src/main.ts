import { boot } from './app/boot.ts';
import { applyPrefs, readPrefs } from './io/prefs.ts';
import './ui/styles/index.css';

// Before anything is fetched, so that no reader is flashed with the other theme.
applyPrefs(readPrefs(), document.title);

const element = document.getElementById('root');
if (element) {
  const app = import('./app/start.tsx');
  boot().then(
    async (ready) => (await app).start(element, ready),
    async (error: unknown) => (await app).explain(element, error),
  );
}
