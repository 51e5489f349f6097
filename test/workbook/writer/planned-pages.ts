import { childrenOf, descendants, type Element } from "./package.ts";

/** Points between the margins of 20 mm. */
const HEIGHT = { portrait: 728.5, landscape: 481.9 };

/**
 * The number of pages: rows fill a page from top to bottom, on as many pages side by side as there are breaks between columns.
 */
export function plannedPages(sheet: Element): number {
  const last = Math.max(1, ...pagesOfRows(sheet).values());
  return last * (breaksOf(sheet, "colBreaks").length + 1);
}

/** The page, from the top, on which each shown row is printed. */
export function pagesOfRows(sheet: Element): ReadonlyMap<number, number> {
  const [setup] = descendants(sheet, "pageSetup");
  const room =
    (HEIGHT[setup?.attributes["orientation"] === "landscape" ? "landscape" : "portrait"] * 100) /
    Number(setup?.attributes["scale"] ?? 100);
  const usual = Number(descendants(sheet, "sheetFormatPr")[0]?.attributes["defaultRowHeight"]);
  const rows = descendants(sheet, "row").filter(({ attributes }) => attributes["hidden"] !== "1");
  const heightOf = ({ attributes }: Element): number => Number(attributes["ht"] ?? usual);
  // The rows above a frozen pane end with the captions, which every page repeats: two rows, or three with groups.
  const frozen = Number(descendants(sheet, "pane")[0]?.attributes["ySplit"] ?? 0);
  // A caption without a group is merged over the row of the groups and its own.
  const isGrouped = descendants(sheet, "mergeCell").some(({ attributes }) =>
    new RegExp(`^[A-Z]+${frozen - 2}:[A-Z]+${frozen - 1}$`).test(attributes["ref"] ?? ""),
  );
  const captionRows = isGrouped ? 3 : 2;
  const captions = rows.filter(({ attributes }) => {
    const number = Number(attributes["r"]);
    return number <= frozen && number > frozen - captionRows;
  });
  const repeated = captions.reduce((sum, row) => sum + heightOf(row), 0);
  const ended = breaksOf(sheet, "rowBreaks");
  const found = new Map<number, number>();
  let pages = 1;
  let used = 0;
  for (const row of rows) {
    if (used + heightOf(row) > room || ended.includes(Number(row.attributes["r"]) - 1)) {
      pages += 1;
      used = repeated;
    }
    used += heightOf(row);
    found.set(Number(row.attributes["r"]), pages);
  }
  return found;
}

function breaksOf(sheet: Element, tag: "rowBreaks" | "colBreaks"): readonly number[] {
  return descendants(sheet, tag).flatMap((one) =>
    childrenOf(one, "brk").map(({ attributes }) => Number(attributes["id"])),
  );
}
