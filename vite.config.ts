import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { GROUPS } from './scripts/vite/chunks.ts';
import { contentSecurityPolicy } from './scripts/vite/csp.ts';
import { compiledAtOnce } from './scripts/vite/eager.ts';
import { licences } from './scripts/vite/licences.ts';
import { twoLanguages } from './scripts/vite/locales.ts';
import { preloads } from './scripts/vite/preloads.ts';

const root = import.meta.dirname;
const licence = licences(root);

/** The build's list of chunks is for the size gate, not for visitors. */
function manifestAside(): Plugin {
  return {
    name: 'voclens-manifest-aside',
    apply: 'build',
    closeBundle() {
      const manifest = join(root, 'dist', '.vite', 'manifest.json');
      // Called after a failed build too, whose own error should be the one that is seen.
      if (!existsSync(manifest)) return;
      mkdirSync(join(root, '.cache'), { recursive: true });
      renameSync(manifest, join(root, '.cache', 'chunks.json'));
      rmdirSync(join(root, 'dist', '.vite'));
    },
  };
}

export default defineConfig({
  root,
  // Relative addresses: the folder works at any path of any host.
  base: './',
  plugins: [
    react(),
    twoLanguages(),
    compiledAtOnce(),
    preloads(join(root, 'public', 'data', 'catalog.json')),
    contentSecurityPolicy(join(root, 'node_modules')),
    licence.main(),
    manifestAside(),
  ],
  worker: { format: 'es', plugins: () => [licence.worker()] },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  server: { host: 'localhost' },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
    reportCompressedSize: false,
    // The widths of letters by which Word's pages are told, fetched with the first document that has contents, take 1 MB.
    chunkSizeWarningLimit: 1100,
  },
});
