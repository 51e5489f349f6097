import { expect, test } from "vitest";
import { rowsText } from "../../domain/row-words.ts";

const row = (first: string, second: string, more = "") => ({ first, second, more });

test("a row that is counted several times is told once, with how often", () => {
  const session = row("", "15/01/2026, Hội nghị");
  const other = row("", "20/03/2026, Hội nghị");
  expect(rowsText([session, session, other, session])).toBe("15/01/2026, Hội nghị × 3; 20/03/2026, Hội nghị");
});

test("rows of one person are told behind the person, each with its dates", () => {
  const essays = [row("02-NQ/TU", "An", "ngày nộp 02/02/2026"), row("04-NQ/ĐU", "An")];
  expect(rowsText(essays)).toBe("An (02-NQ/TU, ngày nộp 02/02/2026; 04-NQ/ĐU)");
});
