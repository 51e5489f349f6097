import type { OfficeHost } from "../host/office.ts";

/** Whether Office is dark; if Office does not say, the system's setting counts. */
export function isOfficeDark(office: OfficeHost | undefined): boolean {
  const background = office?.theme()?.bodyBackground;
  return background === undefined
    ? globalThis.matchMedia("(prefers-color-scheme: dark)").matches
    : luminance(background) < 0.4;
}

/** 0 is black, 1 is white; "#rrggbb". */
function luminance(colour: string): number {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5);
}
