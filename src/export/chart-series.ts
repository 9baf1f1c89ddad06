/** One series of a native chart: its look, labels, and references into the sheet its numbers stand on, with their cached values. */
import { textLook } from './chart-text.ts';
import type { OfficeChart, OfficeSeries } from './office-chart.ts';
import { INK } from './office-font.ts';
import { columnName } from './sheet-xml.ts';
import { xml } from './xml.ts';

/** Where the chart's numbers stand: sheet, and the row (from 1) of the block's head. */
export type ChartHome = { readonly sheet: string; readonly top: number };

/** The block of cells that a chart draws, head row first: categories down, a series a column; points a row each. */
export function chartBlock(chart: OfficeChart): readonly (readonly (string | number | null)[])[] {
  if (chart.kind === 'scatter')
    return [
      ['', chart.x?.title ?? '', chart.axis.title],
      ...chart.series.map((one) => [one.name, one.x?.[0] ?? null, one.values[0] ?? null]),
    ];
  return [
    ['', ...chart.series.map((one) => one.name)],
    ...chart.categories.map((name, row) => [name, ...chart.series.map((one) => one.values[row] ?? null)]),
  ];
}

/** The `c:ser` element of the series at `at`; `size` in points is that of its labels. */
export function serieXml(chart: OfficeChart, one: OfficeSeries, at: number, home: ChartHome, size: number): string {
  const sheet = `'${home.sheet.replaceAll("'", "''")}'!`;
  const cell = (column: number, row: number) => `${sheet}$${columnName(column)}$${home.top + row}`;
  const last = chart.categories.length;
  const down = (column: number) => `${cell(column, 1)}:$${columnName(column)}$${home.top + last}`;
  const head = (ref: string) =>
    `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${xml(ref)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xml(one.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  if (chart.kind === 'scatter') {
    const row = at + 1;
    return `<c:ser>${head(cell(0, row))}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${marker('circle', 9, one.colour)}${nameLabel(size)}<c:xVal>${numbers(cell(1, row), one.x ?? [])}</c:xVal><c:yVal>${numbers(cell(2, row), one.values)}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
  const categories = `<c:cat><c:strRef><c:f>${xml(down(0))}</c:f><c:strCache><c:ptCount val="${last}"/>${chart.categories.map((name, index) => `<c:pt idx="${index}"><c:v>${xml(name)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef></c:cat>`;
  const values = `<c:val>${numbers(down(at + 1), one.values)}</c:val>`;
  const dashed = one.line === true;
  if (chart.kind === 'line' || dashed) {
    const reported = one.values.filter((value) => value !== null).length;
    const mark = !dashed
      ? marker('circle', 6, one.colour)
      : reported > 1
        ? '<c:marker><c:symbol val="none"/></c:marker>'
        : marker('dash', 24, one.colour);
    return `<c:ser>${head(cell(at + 1, 0))}<c:spPr><a:ln w="${dashed ? 15875 : 25400}" cap="rnd"><a:solidFill><a:srgbClr val="${one.colour}"/></a:solidFill><a:prstDash val="${dashed ? 'dash' : 'solid'}"/></a:ln></c:spPr>${mark}${labels(chart, one, size)}${categories}${values}<c:smooth val="0"/></c:ser>`;
  }
  const points = (one.colours ?? [])
    .map((colour, index) =>
      one.values[index] === null || colour === one.colour
        ? ''
        : `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fill(colour)}</c:dPt>`,
    )
    .join('');
  return `<c:ser>${head(cell(at + 1, 0))}${fill(one.colour)}<c:invertIfNegative val="0"/>${points}${labels(chart, one, size)}${categories}${values}</c:ser>`;
}

/** Points bear their schools' names. */
function nameLabel(size: number): string {
  return `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(size, INK.text)}<c:dLblPos val="t"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

/** Every label in its point's own format; of many lines only the last point's, or they would lie on each other. */
function labels(chart: OfficeChart, one: OfficeSeries, size: number): string {
  const none = '<c:dLbls><c:delete val="1"/></c:dLbls>';
  if (one.formats.length === 0) return none;
  const many = chart.kind === 'line' && chart.series.filter((other) => other.line !== true).length > 3;
  const last = one.values.findLastIndex((value) => value !== null);
  const place = many ? 'r' : chart.kind === 'line' ? 't' : chart.stacked ? 'ctr' : 'outEnd';
  const shows = `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  // Lines run behind the labels of columns: a ground keeps the digits legible.
  const ground =
    chart.kind === 'column' && chart.series.length > 1
      ? '<a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="80000"/></a:srgbClr></a:solidFill>'
      : '<a:noFill/>';
  const look = `<c:spPr>${ground}<a:ln><a:noFill/></a:ln></c:spPr>${textLook(size, chart.stacked ? 'FFFFFF' : INK.text)}`;
  const own = one.values
    .map((value, index) => {
      if (value === null) return '';
      if (many && index !== last) return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
      return `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${xml(one.formats[index] ?? 'General')}" sourceLinked="0"/>${look}${shows}</c:dLbl>`;
    })
    .join('');
  const usual = one.formats.find((_, index) => one.values[index] !== null) ?? 'General';
  return `<c:dLbls>${own}<c:numFmt formatCode="${xml(usual)}" sourceLinked="0"/>${look}${shows}</c:dLbls>`;
}

function numbers(ref: string, values: readonly (number | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${xml(ref)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function fill(colour: string): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`;
}

function marker(symbol: string, size: number, colour: string): string {
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
}
