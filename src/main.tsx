import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { boot } from './app/boot.ts';
import { Broken } from './app/broken.tsx';
import './ui/styles/index.css';

const element = document.getElementById('root');
if (element) {
  const root = createRoot(element);
  boot().then(
    (ready) => root.render(<App boot={ready} />),
    (error: unknown) => root.render(<Broken error={error} />),
  );
}
