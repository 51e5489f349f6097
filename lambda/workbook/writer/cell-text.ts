/** Excel's own limit for the text of one cell. */
const MAX_CELL_TEXT = 32_767;

/** Control characters other than tab and line ends, halves of surrogate pairs, non-characters: XML 1.0 has no place for them. */
const FORBIDDEN_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** By code units, which is fast: controls, halves of pairs, non-characters, and what may look like an escape. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const SUSPECT = /[\0-\b\v-\x1F\x7F-\x9F_\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Readers decode "_x0041_" in a cell as "A"; escaping the underscore keeps the text as it was typed. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Makes any text safe for a cell, and counts what that cost, for the sheet of sources. */
export class CellText {
  #removed = 0;
  #cut = 0;

  /** Characters taken out because XML cannot hold them. */
  get removed(): number {
    return this.#removed;
  }

  /** Texts shortened to what a cell can hold. */
  get cut(): number {
    return this.#cut;
  }

  /** Line ends become \n: every reader of XML makes that of them. */
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
