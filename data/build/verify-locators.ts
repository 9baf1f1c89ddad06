/** `npm run data:verify`: says which observations do not stand where they claim; needs the report texts. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportsDir, verifyLocators } from './locators.ts';
import { issueText } from './package.ts';

const dataDir = fileURLToPath(new URL('..', import.meta.url));
const reports = reportsDir(join(dataDir, '..'));
if (reports === null) {
  console.log('no report texts found; set VOCLENS_REPORTS to their folder');
} else {
  const { held, absent, issues } = verifyLocators(dataDir, reports);
  for (const issue of issues) console.error(`data/${issueText(issue)}`);
  for (const source of absent) console.log(`${source}: no text with its sha256 there; not checked`);
  console.log(`${held} rows held against their reports, ${issues.length} do not stand at their locator`);
  if (issues.length > 0) process.exitCode = 1;
}
