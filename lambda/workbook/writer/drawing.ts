/**
 * Charts over the cells of one sheet. exceljs has no charts, so the drawing, its relationships and the charts are
 * added.
 */
import type { stream } from "exceljs";
import { type BarChart, chartXml } from "./chart-xml.ts";
import { addParts, addRelation } from "./exceljs-internals.ts";
import type { ReportSheet } from "./report-sheet.ts";
import type { Span } from "./table-head.ts";
import { escapeXml } from "./xml-text.ts";

export interface PlacedChart {
  readonly chart: BarChart;
  /** The alternative text of the chart. */
  readonly altText: string;
  /** The row and the columns that the chart covers. */
  readonly row: number;
  readonly columns: Span;
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const NAMESPACES = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}" xmlns:c="${CHART}"`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Adds the workbook's only drawing. @returns the element that closes the sheet's own part, "" without charts */
export function drawCharts(
  writer: stream.xlsx.WorkbookWriter,
  sheet: ReportSheet,
  charts: readonly PlacedChart[],
): string {
  if (charts.length === 0) return "";
  const id = addRelation(sheet.worksheet, `${RELATIONS}/drawing`, "../drawings/drawing1.xml");
  const relations = charts.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/chart" Target="../charts/chart${index + 1}.xml"/>`,
  );
  addParts(writer, [
    {
      name: "xl/drawings/drawing1.xml",
      type: DRAWING_TYPE,
      xml: `${XML}<xdr:wsDr ${NAMESPACES}>${charts.map(anchor).join("")}</xdr:wsDr>`,
    },
    {
      name: "xl/drawings/_rels/drawing1.xml.rels",
      xml: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
    },
    ...charts.map(({ chart }, index) => ({
      name: `xl/charts/chart${index + 1}.xml`,
      type: CHART_TYPE,
      xml: chartXml(chart),
    })),
  ]);
  return `<drawing r:id="${id}"/>`;
}

function anchor({ altText, row, columns: [from, to], chart }: PlacedChart, index: number): string {
  const corner = (column: number, line: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${corner(from - 1, row - 1)}</xdr:from><xdr:to>${corner(to, row)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(chart.title)}" descr="${escapeXml(altText)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
