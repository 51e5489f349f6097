const SVG = "http://www.w3.org/2000/svg";

/** Strokes of 24 by 24 units. */
export const ICONS = {
  save: "M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6",
  undo: "M9 6 4 11l5 5M4 11h10a5 5 0 0 1 0 9h-3",
  redo: "m15 6 5 5-5 5M20 11H10a5 5 0 0 0 0 9h3",
  sortUp: "M7 20V5M3.500 8.500 7 5l3.500 3.500M13 6h4M13 11h6M13 16h8",
  sortDown: "M7 4v15M3.500 15.500 7 19l3.500-3.500M13 6h8M13 11h6M13 16h4",
  filter: "M4 5h16l-6 7.500V19l-4-2v-4.500z",
  unfilter: "M4 5h12l-4.500 6v6l-3-1.500V11zM15 14l6 6M21 14l-6 6",
  close: "m6 6 12 12M18 6 6 18",
  trouble: "M12 4 2.500 20h19zM12 10v5M12 17.500v.5",
} as const;
export type IconName = keyof typeof ICONS;

/** A line drawing in the colour of the text; the control around it has the name. */
export function icon(strokes: string, size: number): SVGSVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({
    viewBox: "0 0 24 24",
    width: String(size),
    height: String(size),
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.7",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  })) {
    drawing.setAttribute(name, value);
  }
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", strokes);
  drawing.append(line);
  return drawing;
}
