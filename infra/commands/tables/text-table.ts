/** A table for a terminal, with numbers aligned to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  // In composed form a Vietnamese letter is one UTF-16 unit, so lengths are columns.
  const texts = [head, ...rows].map((row) => row.map((cell) => String(cell).normalize("NFC")));
  const widths = head.map((_, column) => Math.max(...texts.map((row) => (row[column] ?? "").length)));
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === "number"));
  const lines = texts.map((row) =>
    row
      .map((cell, column) => {
        const blanks = " ".repeat((widths[column] ?? 0) - cell.length);
        return isNumber[column] ? blanks + cell : cell + blanks;
      })
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}
