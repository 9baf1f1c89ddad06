/** `npm run data`: checks data/ and writes public/data/. Options: `--data <folder>`, `--out <folder>`, `--findings` lists them. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SEVERITIES } from '../src/rules/findings.ts';
import { build } from './build/build.ts';
import { issueText } from './build/package.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: here },
    out: { type: 'string', default: join(here, '..', 'public', 'data') },
    findings: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const built = await build(values.data, values.out);
if (built.ok) {
  const { manifest, findings, snapshots } = built;
  const counts = Object.entries(manifest.counts).map(([name, count]) => `${name} ${count}`);
  const bySeverity = SEVERITIES.map((s) => `${s} ${findings.filter((finding) => finding.severity === s).length}`);
  if (values.findings)
    for (const f of findings) console.log(`${f.severity} ${f.rule} ${f.id}\n  ${f.sentence_zh}\n  ${f.sentence_en}`);
  console.log(`rows       ${counts.join(', ')}`);
  console.log(`findings   ${bySeverity.join(', ')}`);
  console.log(`snapshots  ${snapshots}`);
  console.log(`file       ${manifest.file}, ${(manifest.bytes / 1024).toFixed(0)} KiB`);
  console.log(
    `data       contract ${manifest.contract}, version ${manifest.version}, fingerprint ${manifest.fingerprint}`,
  );
  console.log(`time       ${((performance.now() - started) / 1000).toFixed(1)} s`);
} else {
  for (const issue of built.issues) console.error(`data/${issueText(issue)}`);
  console.error(`${built.issues.length} issues; nothing was written`);
  process.exitCode = 1;
}
