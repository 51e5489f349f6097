/** A typed number: `8,5` and `8.5` are the same, `1.234` is ambiguous (rule S20). */
export type NumberText =
  | { readonly kind: "number"; readonly decimal: string }
  | { readonly kind: "unclear" }
  | { readonly kind: "none" };

const PLAIN = /^-?\d+([.,]\d+)?$/;
/** Ambiguous texts: thousands, or three decimals. "0,125" can only be decimals. */
const TWO_READINGS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPED = /^-?\d{1,3}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)$/;

export function parseNumberText(text: string): NumberText {
  const solid = text.replaceAll(/\s/gu, "").replace(/%$/, "");
  if (TWO_READINGS.test(solid)) return { kind: "unclear" };
  if (PLAIN.test(solid)) return { kind: "number", decimal: solid.replace(",", ".") };
  if (!GROUPED.test(solid)) return { kind: "none" };
  const point = Math.max(solid.lastIndexOf("."), solid.lastIndexOf(","));
  const hasDecimals = solid.includes(".") && solid.includes(",");
  const whole = (hasDecimals ? solid.slice(0, point) : solid).replaceAll(/[.,]/g, "");
  return { kind: "number", decimal: hasDecimals ? `${whole}.${solid.slice(point + 1)}` : whole };
}
