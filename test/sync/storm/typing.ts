import type { Cell } from "../../../addin/sync/ports/workbook-port.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { Chance } from "./chance.ts";
import type { StormDesk } from "./storm-desk.ts";

export const FORMS = ["attendance", "discipline", "essays", "evaluations"];
/** Of the rows that are there from the beginning. */
export const COMMON_NOTE = "gốc";
const DISCIPLINE = ["complaint", "inspection"] as const;
/** Columns in which only one of two clerks writes, so that their changes of a row merge. */
const OWN_COLUMN: Readonly<Record<string, readonly [string, string]>> = {
  discipline: ["actedOn", "decidedOn"],
  essays: ["submittedOn", "proposals"],
  evaluations: ["unit", "self"],
};
/** Two criteria of the year, whose points stand in one line of the sheet of Excel. */
const CRITERIA = ["Chính trị tư tưởng, đạo đức, lối sống", "Tác phong, lề lối làm việc"];
const CHOICES: Readonly<Record<string, readonly [string, readonly Cell[]]>> = {
  essays: ["grade", ["Tốt", "kha", ""]],
  discipline: ["kind", ["Khiếu nại, tố cáo", "Kỷ luật"]],
  evaluations: ["unit", [1, "2,5", ""]],
};

/** What a clerk does to the cells of a workbook; `text` is one that nobody has typed before. */
export async function typeSomething(
  desk: StormDesk,
  { user, unit }: { readonly user: string; readonly unit: UnitId },
  text: string,
  chance: Chance,
): Promise<void> {
  const form = chance.pick([...FORMS, "discipline"]);
  if (!desk.hasSheet(form)) return;
  const { hands } = desk;
  const lines = desk.places(form);
  if (form === "attendance") {
    if (lines.length === 0) return;
    await hands.type(form, chance.pick(lines), "mark", chance.pick<Cell>(["x", `P (${text})`, "K", ""]));
    return;
  }
  switch (lines.length === 0 ? 0 : chance.int(13)) {
    case 0:
      return hands.append(form, newLine(form, unit, text, chance));
    case 1:
      return hands.copyRow(form, chance.pick(lines));
    case 2:
      return hands.deleteRow(form, chance.pick(lines));
    case 3:
    case 12:
      return hands.sortFalling(form, "note");
    case 4: {
      const [field, values] = CHOICES[form] ?? ["note", [""]];
      return hands.type(form, chance.pick(lines), field, chance.pick(values));
    }
    case 5:
    case 6:
    case 7: {
      const [first, second] = OWN_COLUMN[form] ?? ["note", "note"];
      const field = user === "lan" ? first : second;
      const day = `${10 + chance.int(18)}/03/2026`;
      const value = field === "proposals" ? chance.int(20) : form === "evaluations" ? chance.int(3) : day;
      return hands.type(form, chance.pick(lines), field, value);
    }
    default:
      return hands.type(form, chance.pick(lines), "note", chance.oneIn(6) ? "" : text);
  }
}

function newLine(form: string, unit: UnitId, note: string, chance: Chance): Record<string, Cell> {
  const person = chance.pick(unit === "cb-mot" ? ["nv-001", "Trần Thị Bình"] : ["nv-003"]);
  if (form === "evaluations")
    return { period: "Tháng 3/2026", subject: person, criterion: chance.pick(CRITERIA), unit: 1, note };
  return form === "essays"
    ? { directive: "57-NQ/TW · nq-57", person, due: "15/03/2026", note }
    : { subject: person, kind: chance.pick(DISCIPLINE), pending: "Có", note };
}
