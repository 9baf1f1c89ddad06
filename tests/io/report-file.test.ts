import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/io/report-file.ts';
import { sha256, sha256Slow } from '../../src/io/sha256.ts';
import type { Source } from '../../src/model/school.ts';

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  it('is the same with and without the browser’s own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (some) => {
        const bytes = new Uint8Array(some);
        expect(sha256Slow(bytes)).toBe(hashOf(bytes));
        expect(await sha256(bytes)).toBe(hashOf(bytes));
      }),
    );
  });

  it('holds around block borders, for a part of a buffer and for megabytes', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 3_000_001]) {
      const whole = Uint8Array.from({ length: length + 3 }, (_, i) => (i * 31 + (i >> 8)) & 255);
      const part = whole.subarray(3);
      expect(sha256Slow(part), `${length} bytes`).toBe(hashOf(part));
    }
  });
});

describe('a reader’s own copy of a report', () => {
  const text = '第一行\r\n表1 计分卡\n\n毕业生人数 6110\n';
  const source: Source = {
    id: 'x-2023',
    school: 'x',
    title: 'x',
    report_year: 2023,
    edition: '2023',
    publisher: null,
    url: null,
    sha256: hashOf(text),
    lines: 4,
  };

  it('is taken when it is the one the locators speak of, line by line as they count', async () => {
    const check = await checkReport(new Blob([text]), source);
    expect(check).toEqual({ ok: true, lines: ['第一行\r', '表1 计分卡', '', '毕业生人数 6110', ''] });
  });

  it('is refused when one character differs', async () => {
    const other = text.replace('6110', '6111');
    expect(await checkReport(new Blob([other]), source)).toEqual({ ok: false, sha256: hashOf(other) });
  });
});
