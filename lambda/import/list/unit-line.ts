import { units } from "../../../domain/forms/catalogue/units.ts";
import { bareName } from "../../../domain/values/person-name.ts";
import type { UnitLine } from "../../../domain/roster/list-line.ts";
import { findOption } from "../../../domain/wording/option-text.ts";
import type { FactReader } from "./fact-reader.ts";

/** A line of a list of units. */
export function readUnitLine(reader: FactReader, year: number): UnitLine | undefined {
  const written = reader.text("name", "unit", "name", "given-name");
  if (written === undefined) return undefined;
  const code = reader.text("code", "code");
  const unitKind = readKind(reader);
  const group = reader.text("group", "group");
  const order = readOrder(reader);
  const establishedOn = reader.day("establishedOn", "established", year);
  const endedOn = reader.day("endedOn", "ended", year + 1);
  return {
    cell: reader.cells["name"] ?? "",
    name: bareName(written),
    ...(code !== undefined && { code }),
    ...(unitKind !== undefined && { unitKind }),
    ...(group !== undefined && { group }),
    ...(order !== undefined && { order }),
    ...(establishedOn && { establishedOn }),
    ...(endedOn && { endedOn }),
    cells: reader.cells,
    problems: reader.problems,
  };
}

function readKind(reader: FactReader): string | undefined {
  const text = reader.text("kind", "unit-kind");
  if (text === undefined) return undefined;
  const { options } = units.columns.kind;
  const choices = Object.values(options).map(({ vi }) => vi);
  return (
    findOption(options, text) ??
    reader.doubt(reader.cells["kind"] ?? "", "choice-unclear", { text, choices: choices.join("; ") })
  );
}

function readOrder(reader: FactReader): number | undefined {
  const text = reader.text("order", "unit-order");
  if (text === undefined) return undefined;
  return /^\d{1,3}$/.test(text)
    ? Number(text)
    : reader.doubt(reader.cells["order"] ?? "", "number-unclear", { text });
}
