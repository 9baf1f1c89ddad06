/** `npx tsx data/dictionary.ts`: writes the data dictionary, docs/dictionary.zh.md and .en.md, from the files beside it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dictionary } from './build/dictionary.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
for (const lang of ['zh', 'en'] as const) {
  const file = join(here, '..', 'docs', `dictionary.${lang}.md`);
  writeFileSync(file, dictionary(here, lang));
  console.log(file);
}
