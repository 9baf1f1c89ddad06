/** A workbook as the parts of an XLSX file, native charts included. */
import { chartXml } from './chart-xml.ts';
import type { OfficeChart } from './office-chart.ts';
import { newStyles } from './sheet-styles.ts';
import { type Sheet, sheetXml } from './sheet-xml.ts';
import { XML_HEAD, xml } from './xml.ts';
import type { Parts } from './zip.ts';

/** A chart on a sheet, over cells counted from 0; its numbers stand at `home`. */
export type PlacedChart = {
  readonly sheet: string;
  readonly chart: OfficeChart;
  readonly alt: string;
  readonly home: { readonly sheet: string; readonly top: number };
  readonly at: { readonly column: number; readonly row: number; readonly columns: number; readonly rows: number };
};
export type WorkbookProps = { readonly title: string; readonly made: string };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

/** The parts of a workbook of these sheets (names as `sheetNames` makes them), opening on the first. */
export function workbookParts(sheets: readonly Sheet[], charts: readonly PlacedChart[], props: WorkbookProps): Parts {
  const styles = newStyles();
  const parts: Parts = new Map();
  const drawn = sheets.map((sheet) => charts.filter((one) => one.sheet === sheet.name));
  const written = sheets.map((sheet, at) => sheetXml(sheet, styles, (drawn[at]?.length ?? 0) > 0, at === 0));
  parts.set('[Content_Types].xml', contentTypes(sheets.length, drawn, charts.length));
  parts.set(
    '_rels/.rels',
    relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
  );
  parts.set('docProps/core.xml', coreXml(props));
  parts.set(
    'xl/workbook.xml',
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.map((sheet, at) => `<sheet name="${xml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  parts.set('xl/styles.xml', styles.xml());
  let number = 0;
  let drawing = 0;
  for (const [at, content] of written.entries()) {
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, content);
    const own = drawn[at] ?? [];
    if (own.length === 0) continue;
    drawing += 1;
    parts.set(
      `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
      relations([['drawing', `../drawings/drawing${drawing}.xml`]]),
    );
    parts.set(`xl/drawings/drawing${drawing}.xml`, drawingXml(own));
    parts.set(
      `xl/drawings/_rels/drawing${drawing}.xml.rels`,
      relations(own.map((_, index) => ['chart', `../charts/chart${number + index + 1}.xml`] as const)),
    );
    for (const one of own) {
      number += 1;
      parts.set(`xl/charts/chart${number}.xml`, chartXml(one.chart, one.home, '', 10));
    }
  }
  return parts;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], at) => {
    const uri = type.startsWith('metadata/') ? `${PACKAGE}/relationships/${type}` : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${at + 1}" Type="${uri}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(sheets: number, drawn: readonly (readonly unknown[])[], charts: number): string {
  const over = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const count = (n: number, make: (n: number) => string) => Array.from({ length: n }, (_, at) => make(at + 1)).join('');
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    over('xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`),
    over('xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`),
    over('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    count(sheets, (n) => over(`xl/worksheets/sheet${n}.xml`, `${TYPE}.spreadsheetml.worksheet+xml`)),
    count(drawn.filter((own) => own.length > 0).length, (n) =>
      over(`xl/drawings/drawing${n}.xml`, `${TYPE}.drawing+xml`),
    ),
    count(charts, (n) => over(`xl/charts/chart${n}.xml`, `${TYPE}.drawingml.chart+xml`)),
    '</Types>',
  ].join('');
}

function coreXml({ title, made }: WorkbookProps): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>VocLens</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${made}T00:00:00Z</dcterms:created></cp:coreProperties>`;
}

function drawingXml(charts: readonly PlacedChart[]): string {
  const anchors = charts.map(({ at, alt }, index) => {
    const corner = (column: number, row: number) =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    return `<xdr:twoCellAnchor><xdr:from>${corner(at.column, at.row)}</xdr:from><xdr:to>${corner(at.column + at.columns, at.row + at.rows)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${xml(alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}">${anchors.join('')}</xdr:wsDr>`;
}
