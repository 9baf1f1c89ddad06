/** `data/*.csv` → the folder the browser loads. Reads as a straight script: read, check, assemble, write, swap. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { AwardStored } from '../../src/model/award.ts';
import { CONTRACT, type Manifest } from '../../src/model/catalog.ts';
import type { Award, Finding } from '../../src/model/observation.ts';
import type { School } from '../../src/model/school.ts';
import { TABLES, type TableName } from '../../src/query/schema.ts';
import { tellAwards } from '../../src/query/sql-awards.ts';
import { awardSounds, awardTags, gradeClass, seriesOf } from '../../src/rules/award-words.ts';
import { checkObservations } from './check-observations.ts';
import { checkReference } from './check-reference.ts';
import { coverage, tableRows } from './coverage.ts';
import { choose, judge } from './dataset.ts';
import { derive } from './derive.ts';
import { attach, canonical, detach, writeTable } from './engine.ts';
import { FILE, readCatalog, writeCatalog, writeManifest, writeSnapshots } from './outputs.ts';
import { type DataPackage, type Issue, readPackage } from './package.ts';
import { readTables } from './tables.ts';
import { toAward, toHeadline, toIndicator, toMember, toRenamed, toSchool, toSource, toThreshold } from './to-model.ts';
import { writeViews } from './views.ts';

export type Built =
  | {
      readonly ok: true;
      readonly manifest: Manifest;
      readonly findings: readonly Finding[];
      readonly snapshots: number;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Builds `outDir` from `dataDir`. With a broken contract it writes nothing and gives every issue, by file and line. */
export async function build(dataDir: string, outDir: string): Promise<Built> {
  const checked = check(dataDir);
  if (checked.issues.length > 0) return { ok: false, issues: checked.issues };
  mkdirSync(dirname(resolve(outDir)), { recursive: true });
  sweep(resolve(outDir));
  const temp = mkdtempSync(`${resolve(outDir)}.new-`);
  try {
    const written = await write(checked, temp);
    swap(temp, resolve(outDir));
    return { ok: true, ...written };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

type Checked = ReturnType<typeof check>;

/** Reads a data folder and lists every issue, sorted by file and line. */
export function check(dataDir: string) {
  const contract = readPackage(dataDir);
  const { tables, issues } = readTables(dataDir, contract);
  const observations = checkObservations(tables);
  const all = [...contractIssues(contract), ...issues, ...checkReference(tables, contract), ...observations.issues];
  const sorted = all.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { contract, tables, claims: observations.claims, issues: sorted };
}

function contractIssues(contract: DataPackage): readonly Issue[] {
  const given = contract['voclens:contract'];
  if (given === CONTRACT) return [];
  const what =
    given > CONTRACT ? 'is newer than this program knows; update the program' : 'is older; run its migrations';
  return [{ file: 'datapackage.json', line: 0, message: `contract ${given} ${what} (it reads ${CONTRACT})` }];
}

async function write({ contract, tables, claims }: Checked, dir: string) {
  const rows = (name: string) => tables[name] ?? [];
  const reference = {
    indicators: rows('indicators').map(toIndicator),
    schools: rows('schools').map(toSchool),
    thresholds: rows('thresholds').map(toThreshold),
    members: rows('members').map(toMember),
    awards: rows('awards').map(toAward),
  };
  const sources = rows('sources').map(toSource);
  const chosen = choose(claims);
  const native = await attach(join(dir, FILE), 'write');
  const derived = await derive(native, reference.indicators, chosen.cells);
  const judged = judge({ claims: chosen.claims, cells: [...chosen.cells, ...derived] }, reference);
  const filled = tableRows(reference.indicators, reference.schools, sources, chosen.claims);
  const content: Readonly<Record<Exclude<TableName, 'meta' | 'told_awards'>, readonly object[]>> = {
    ...reference,
    indicators: reference.indicators.map((i) => ({ ...i, pinyin: sound(i.name_zh) })),
    awards: reference.awards.map((award) => toStored(award, reference.schools)),
    headline: rows('headline').map(toHeadline),
    sources,
    claims: chosen.claims,
    cells: judged.cells,
    findings: judged.findings,
    coverage: coverage(filled, chosen.claims),
    table_rows: filled,
  };
  const names = (Object.keys(TABLES) as TableName[]).filter((name) => name in content) as (keyof typeof content)[];
  const hash = createHash('sha256').update(`contract ${CONTRACT}\n`);
  for (const name of names) {
    await writeTable(native, name, content[name]);
    hash.update(`${await canonical(native, name)}\n`);
  }
  // Made of another table: it adds nothing to what the fingerprint is of.
  await writeTable(native, 'told_awards', []);
  await native.connection.run(tellAwards.text);
  const fingerprint = hash.digest('hex').slice(0, 16);
  const meta = { contract: String(CONTRACT), fingerprint, version: contract.version };
  await writeTable(native, 'meta', [
    ...Object.entries(meta).map(([key, value]) => ({ key, value })),
    ...rows('renamed').flatMap(toRenamed),
  ]);
  await writeViews(native);
  await detach(native);

  const reader = await attach(join(dir, FILE), 'read');
  const catalog = await readCatalog(reader);
  writeCatalog(catalog, dir);
  const snapshots = await writeSnapshots(reader, catalog, dir);
  reader.close();
  const counts = Object.fromEntries([
    ...names.map((name) => [name, content[name].length]),
    ['derived', derived.length],
  ]);
  const manifest = writeManifest(dir, { version: contract.version, fingerprint, counts });
  return { manifest, findings: judged.findings, snapshots };
}

/** An award as the dataset keeps it: grouped and findable. */
function toStored(award: Award, schools: readonly School[]): AwardStored {
  const school = schools.find((one) => one.id === award.school);
  const pinyin = [award.competition, award.event ?? '', school?.name_zh ?? ''].map(sound).join(' ');
  return {
    ...award,
    grade_class: gradeClass(award.grade),
    series: seriesOf(award.competition),
    tags: awardTags(award, school),
    sounds: awardSounds(award, pinyin),
  };
}

/** A search and sort key: `biyesheng renshu` without tones. */
function sound(name: string): string {
  return pinyin(name, { toneType: 'none', nonZh: 'consecutive', type: 'array' }).join(' ').toLowerCase();
}

/** Puts the new folder in the old one's place; the old files go with it. */
function swap(fresh: string, target: string): void {
  const old = `${target}.old-${process.pid}`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

/** Removes what a build that was killed left beside the target; one that may still run (ten minutes) is left alone. */
function sweep(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(`${basename(target)}.new-`) && !name.startsWith(`${basename(target)}.old-`)) continue;
    const path = join(dirname(target), name);
    if (Date.now() - statSync(path).mtimeMs > 600_000) rmSync(path, { recursive: true, force: true });
  }
}
