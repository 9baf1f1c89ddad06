/** A native chart as DrawingML: one writer for slides, documents and workbooks, so that all three are the same chart. */
import { type ChartHome, serieXml } from './chart-series.ts';
import { chartTitle, textLook } from './chart-text.ts';
import type { OfficeAxis, OfficeChart } from './office-chart.ts';
import { INK } from './office-font.ts';
import { XML_HEAD } from './xml.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * The chart part. `external`: relation id of the embedded workbook, empty where the chart lives in one. `size` is that of
 * axis text, in points. Fonts are named on title, legend, axes and labels, for Latin and Chinese.
 */
export function chartXml(chart: OfficeChart, home: ChartHome, external: string, size: number): string {
  const plot = chart.kind === 'scatter' ? scatterPlot(chart, home, size) : categoryPlot(chart, home, size);
  const main = chart.series.filter((one) => one.line !== true).length;
  const legend = chart.kind !== 'scatter' && chart.series.length > 1;
  return [
    `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>`,
    chart.title === '' ? '' : chartTitle(chart.title, size + 1, true),
    `<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/>`,
    `<c:plotArea><c:layout/>${plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>`,
    legend
      ? `<c:legend><c:legendPos val="b"/>${main === 1 && chart.kind === 'column' ? '<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>' : ''}<c:overlay val="0"/>${textLook(size, INK.text)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textLook(size, INK.text),
    external === '' ? '' : `<c:externalData r:id="${external}"><c:autoUpdate val="0"/></c:externalData>`,
    '</c:chartSpace>',
  ].join('');
}

function categoryPlot(chart: OfficeChart, home: ChartHome, size: number): string {
  const all = chart.series.map((one, at) => ({ one, at }));
  const asLines = all.filter(({ one }) => chart.kind === 'line' || one.line === true);
  const asBars = all.filter((item) => !asLines.includes(item));
  const draw = (items: typeof all) => items.map(({ one, at }) => serieXml(chart, one, at, home, size)).join('');
  const axes = '<c:axId val="111"/><c:axId val="222"/>';
  const bars =
    asBars.length === 0
      ? ''
      : `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${draw(asBars)}<c:gapWidth val="${chart.categories.length > 2 ? 60 : 180}"/><c:overlap val="${chart.stacked ? 100 : 0}"/>${axes}</c:barChart>`;
  const lines =
    asLines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${draw(asLines)}<c:marker val="1"/>${axes}</c:lineChart>`;
  const lying = chart.kind === 'bar';
  const category = `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="@" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${rule(INK.axis)}${textLook(size, INK.text, true)}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  return `${bars}${lines}${category}${valueAxis(chart.axis, { id: 222, cross: 111, position: lying ? 'b' : 'l', crosses: lying ? 'max' : 'autoZero', size })}`;
}

function scatterPlot(chart: OfficeChart, home: ChartHome, size: number): string {
  const series = chart.series.map((one, at) => serieXml(chart, one, at, home, size)).join('');
  const x = valueAxis(chart.x ?? { title: '', min: null, max: null }, {
    id: 111,
    cross: 222,
    position: 'b',
    crosses: 'min',
    size,
  });
  const y = valueAxis(chart.axis, { id: 222, cross: 111, position: 'l', crosses: 'min', size });
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}<c:axId val="111"/><c:axId val="222"/></c:scatterChart>${x}${y}`;
}

type Standing = {
  readonly id: number;
  readonly cross: number;
  readonly position: 'b' | 'l';
  readonly crosses: 'autoZero' | 'min' | 'max';
  readonly size: number;
};

function valueAxis(axis: OfficeAxis, { id, cross, position, crosses, size }: Standing): string {
  const bound = (tag: string, value: number | null) => (value === null ? '' : `<c:${tag} val="${value}"/>`);
  const large = Math.max(Math.abs(axis.max ?? 0), Math.abs(axis.min ?? 0)) >= 1000 || axis.max === null;
  return [
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${bound('max', axis.max)}${bound('min', axis.min)}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${position}"/><c:majorGridlines>${rule(INK.grid)}</c:majorGridlines>`,
    axis.title === '' ? '' : chartTitle(axis.title, size, false, position === 'l'),
    `<c:numFmt formatCode="${large ? '#,##0' : 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLook(size, INK.quiet)}<c:crossAx val="${cross}"/><c:crosses val="${crosses}"/><c:crossBetween val="${id === 222 && cross === 111 && crosses !== 'min' ? 'between' : 'midCat'}"/></c:valAx>`,
  ].join('');
}

function rule(colour: string): string {
  return `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`;
}
