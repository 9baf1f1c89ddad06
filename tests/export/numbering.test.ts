/** 图1, 表1: preview, web page and Word count alike, whatever an item shows. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { briefingHtml } from '../../src/export/briefing-html.ts';
import { type BriefingPart, shownIn } from '../../src/export/briefing-parts.ts';
import { exhibitsDocx } from '../../src/export/docx.ts';
import { isDrawn, numbered, partMark, partTitle, tableParts } from '../../src/export/numbering.ts';
import { SHOWS } from '../../src/model/briefing.ts';
import { exhibits, HOOKS } from './sample-exhibits.ts';

/** Every sample, and each way to show it in turn. */
const parts = Object.values(exhibits('zh')).map(
  (exhibit, at): BriefingPart => ({ exhibit, show: SHOWS[at % SHOWS.length] ?? 'all' }),
);
const rule = numbered(parts.map(({ exhibit, show }) => ({ spec: exhibit.spec, show })));

/** `图1`, `表2` of a document by the item's place: its first caption of a kind, with panels and parts left out. */
function firsts(captions: readonly (readonly string[])[]) {
  const number = (own: readonly string[], kind: string) => {
    const found = new Set(own.flatMap((one) => new RegExp(`^${kind}(\\d+)`).exec(one)?.[1] ?? []));
    expect(found.size, own.join()).toBeLessThan(2);
    const [only] = found;
    return only === undefined ? null : Number(only);
  };
  return captions.map((own) => ({ figure: number(own, '图'), table: number(own, '表') }));
}

describe('one rule', () => {
  let word = '';
  let html = '';
  beforeAll(async () => {
    const bytes = await exhibitsDocx(
      parts.map((part) => shownIn('docx', part)),
      HOOKS,
      '要点',
    );
    word = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    html = await briefingHtml({ title: '要点', lang: 'zh', parts }, HOOKS);
  });

  test('counts every item that is drawn or has a table, in order, without a gap', () => {
    for (const kind of ['figure', 'table'] as const) {
      const own = rule.flatMap((one) => one[kind] ?? []);
      expect(own).toEqual(own.map((_, at) => at + 1));
      expect(own.length).toBeGreaterThan(5);
    }
  });

  test('is what Word’s captions say', () => {
    const text = (xml: string) => [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, one]) => one).join('');
    const chapters = word.split('<w:pStyle w:val="Heading2"/>').slice(1, parts.length + 1);
    const captions = chapters.map((chapter) =>
      [...chapter.matchAll(/<w:pStyle w:val="Caption"\/>.*?<\/w:p>/gs)].map(([paragraph]) => text(paragraph)),
    );
    expect(firsts(captions)).toEqual(rule);
  });

  test('is what the web page’s captions say', () => {
    const sections = html.split('<section id="').slice(1);
    const captions = sections.map((section) =>
      [...section.matchAll(/<(?:fig)?caption>(.*?)<\/(?:fig)?caption>/gs)].map(([, one = '']) => one),
    );
    expect(firsts(captions)).toEqual(rule);
  });

  test('the number of a further panel or part is said again, not counted on', () => {
    const fields = [...word.matchAll(/SEQ (Figure|Table)( \\c)? \\\* ARABIC/g)];
    for (const kind of ['Figure', 'Table']) {
      const counted = fields.filter(([, of, again]) => of === kind && again === undefined).length;
      expect(counted).toBe(rule.flatMap((one) => one[kind === 'Figure' ? 'figure' : 'table'] ?? []).length);
    }
    expect(fields.some(([, , again]) => again !== undefined)).toBe(true);
  });
});

test('the contents of a long document name its items without pages, rather than keep its reader waiting', async () => {
  const [first] = Object.values(exhibits('zh'));
  if (first === undefined) throw new Error('no exhibit');
  const contents = async (of: number) => {
    const bytes = await exhibitsDocx(
      Array.from({ length: of }, () => first),
      HOOKS,
      '要点',
    );
    return (
      /<w:sdtContent>.*?<\/w:sdtContent>/s.exec(
        strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()),
      )?.[0] ?? ''
    );
  };
  const [short, long] = [await contents(2), await contents(41)];
  expect(short.split(first.spec.title).length - 1).toBe(2);
  expect(short.match(/PAGEREF/g)?.length).toBe(3);
  expect(long.split(first.spec.title).length - 1).toBe(41);
  expect(long).not.toContain('PAGEREF');
  expect(long).not.toContain('w:dirty="true"');
});

test('panels and parts are told apart', () => {
  expect([partMark(0, 1), partMark(0, 3), partMark(2, 3), partMark(26, 30)]).toEqual(['', '(a)', '(c)', '(27)']);
  const parts = tableParts([{ title: '高职' }, { title: '高职' }, { title: '中职' }]);
  expect(parts.map((part) => part.mark)).toEqual(['(a)', '(a)', '(b)']);
  expect(parts.map((part) => partTitle({ title: '一览', lang: 'zh' }, part))).toEqual([
    '一览：高职',
    '一览：高职（续）',
    '一览：中职',
  ]);
  expect(tableParts([{ title: '高职' }])).toEqual([{ mark: '', name: '', continued: false }]);
});

test('what holds no number is no picture', () => {
  const all = exhibits('zh');
  expect(isDrawn(all['compare-nothing']?.spec as never)).toBe(false);
  expect(isDrawn(all['compare-placement']?.spec as never)).toBe(true);
  expect(isDrawn(all.overview?.spec as never)).toBe(false);
});
