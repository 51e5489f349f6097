export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** How a cell looks and whether it is locked; immutable and shared between cells. */
export interface Format {
  readonly numberFormat: string;
  readonly fillColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Record<string, Border>>;
}

export const PLAIN: Format = {
  numberFormat: "General",
  fillColor: "",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

export function isText(format: Format): boolean {
  return format.numberFormat === "@";
}

const dressed = new WeakMap<Format, Map<string, Format>>();

/** The same look with another number format: equal asks share one object. */
export function withNumberFormat(format: Format, numberFormat: string): Format {
  if (format.numberFormat === numberFormat) return format;
  const known = dressed.get(format) ?? new Map<string, Format>();
  dressed.set(format, known);
  const made = known.get(numberFormat) ?? { ...format, numberFormat };
  known.set(numberFormat, made);
  return made;
}
