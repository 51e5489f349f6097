/**
 * A bar chart as a part of the package (ECMA-376 Part 1, 21.2). The program that opens the workbook draws it from the
 * cells; values are stored beside the references for programs that do not calculate.
 */
import { escapeXml } from "./xml-text.ts";

export interface Series {
  readonly name: string;
  readonly nameAt: string;
  readonly values: readonly number[];
  readonly valuesAt: string;
  /** RRGGBB. */
  readonly colour: string;
}

export interface BarChart {
  readonly title: string;
  readonly categories: readonly string[];
  /** References with the sheet's name, as in formulas. */
  readonly categoriesAt: string;
  readonly series: readonly Series[];
  readonly stacked: boolean;
  /** The end of the value axis; without it the program decides. */
  readonly most?: number;
  readonly valueFormat: string;
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const FONT = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>';

export function chartXml(chart: BarChart): string {
  const { stacked, series, title } = chart;
  const bars = series.map((part, index) => seriesXml(chart, part, index)).join("");
  const overlap = stacked ? '<c:overlap val="100"/>' : "";
  const grouping = stacked ? "stacked" : "clustered";
  const legend = stacked
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>`
    : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1">${FONT}</a:defRPr></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1">${FONT}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${bars}` +
    `<c:gapWidth val="45"/>${overlap}<c:axId val="1"/><c:axId val="2"/></c:barChart>${axes(chart)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/**
 * The order of categories is reversed, because a bar chart starts at the bottom and the first category belongs on top.
 */
function axes({ most, valueFormat }: BarChart): string {
  const end = most === undefined ? "" : `<c:max val="${most}"/>`;
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textProperties(900)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${end}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(valueFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textProperties(900)}<c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function seriesXml({ categories, categoriesAt, stacked }: BarChart, part: Series, index: number): string {
  const labels = stacked
    ? ""
    : `<c:dLbls><c:spPr/>${textProperties(900)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${escapeXml(part.nameAt)}</c:f>${texts([part.name])}</c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${part.colour}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>${labels}` +
    `<c:cat><c:strRef><c:f>${escapeXml(categoriesAt)}</c:f>${texts(categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(part.valuesAt)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(part.values.map(String))}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function texts(values: readonly string[]): string {
  return `<c:strCache>${points(values)}</c:strCache>`;
}

function points(values: readonly string[]): string {
  const items = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`);
  return `<c:ptCount val="${values.length}"/>${items.join("")}`;
}

/** Times New Roman in hundredths of a point. */
function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}
