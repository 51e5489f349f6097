/** Excel's own limit for the text of one cell. */
const MAX_CELL_TEXT = 32_767;

/**
 * Code points that XML 1.0 does not allow: control characters but tab and line ends, lone surrogates, non-characters.
 */
const FORBIDDEN_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A fast first check by code unit: control characters, surrogates, non-characters, and the underscore of escapes. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const SUSPECT = /[\0-\b\v-\x1F\x7F-\x9F_\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Readers decode "_x0041_" in a cell as "A", so the underscore is escaped to keep the text. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Makes any text safe for a cell, and counts the losses for the sheet of sources. */
export class CellText {
  #removed = 0;
  #cut = 0;

  /** The number of characters removed because XML does not allow them. */
  get removed(): number {
    return this.#removed;
  }

  /** The number of texts shortened to the limit of a cell. */
  get cut(): number {
    return this.#cut;
  }

  /** Line ends become \n, as every XML reader would make them. */
  clean(text: string): string {
    if (text.length <= MAX_CELL_TEXT && !SUSPECT.test(text)) return text;
    const legal = text.replaceAll(/\r\n?/g, "\n").replaceAll(FORBIDDEN_IN_XML, () => {
      this.#removed += 1;
      return "";
    });
    const escaped = legal.replaceAll(LOOKS_ESCAPED, "_x005F_");
    if (escaped.length <= MAX_CELL_TEXT) return escaped;
    this.#cut += 1;
    return `${escaped.slice(0, MAX_CELL_TEXT - 1).replace(/\p{Cs}$/u, "")}…`;
  }
}
