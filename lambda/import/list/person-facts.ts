import { bareName } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/fold.ts";
import { repairLetters } from "../../../domain/wording/letter-repair.ts";
import type { PersonClaim } from "../../../domain/roster/list-line.ts";
import type { FactReader } from "./fact-reader.ts";
import type { Fact } from "./line-facts.ts";
import type { ListRole } from "./list-roles.ts";

export interface ReadPerson extends PersonClaim {
  readonly cell: string;
  readonly gender: "female" | "male" | undefined;
}

/** Who the person of a line is; undefined where the line names nobody. */
export function readPerson(
  reader: FactReader,
  year: number,
  captionOf: (column: number) => string,
): ReadPerson | undefined {
  const named = readName(reader);
  if (named === undefined) return undefined;
  const { facts, ...names } = named;
  reader.cells["fullName"] = facts[0]?.at ?? "";
  for (const { cell, at } of facts)
    if (cell?.kind === "error") reader.doubt(at, "error-value", { text: cell.text });
  findGarbled(reader, facts);
  const birthFact = reader.fact("birth", "birth-male", "birth-female");
  const isMark = birthFact !== undefined && /^[xX✓✔]$/u.test(birthFact.text);
  const birth = birthFact === undefined || isMark ? undefined : reader.birth(birthFact, year);
  const card = readCard(reader);
  const citizenId = readCitizenId(reader);
  const code = reader.text("code", "code");
  const admittedOn = reader.day("admittedOn", "admitted", year);
  return {
    cell: facts[0]?.at ?? "",
    ...names,
    gender: readGender(reader, captionOf),
    ...(birth && { birth }),
    ...(card !== undefined && { card }),
    ...(citizenId !== undefined && { citizenId }),
    ...(code !== undefined && { code }),
    ...(admittedOn && { admittedOn }),
  };
}

interface ReadName {
  readonly fullName: string;
  readonly otherName?: string;
  readonly facts: readonly Fact[];
}

/** The name in use; where a list has only that of the birth certificate, that one. */
function readName(reader: FactReader): ReadName | undefined {
  const parts = (...roles: readonly ListRole[]): readonly Fact[] =>
    roles.flatMap((role) => reader.facts(role)).filter(({ text }) => text !== "");
  const inUse = parts("name", "family-name", "given-name");
  const atBirth = parts("birth-name");
  const facts = inUse.length > 0 ? inUse : atBirth;
  const fullName = bareName(facts.map(({ text }) => text).join(" "));
  if (fullName === "") return undefined;
  const other = inUse.length > 0 ? bareName(atBirth.map(({ text }) => text).join(" ")) : "";
  return { fullName, facts, ...(other !== "" && fold(other) !== fold(fullName) && { otherName: other }) };
}

function findGarbled(reader: FactReader, facts: readonly Fact[]): void {
  // The cell's own letters are looked at, because tidying would lose some of TCVN3.
  const written = facts.map(({ cell, text }) => (cell?.kind === "text" ? cell.text : text)).join(" ");
  const repaired = repairLetters(written);
  if (repaired.kind === "sound") return;
  const { suggestion } = repaired;
  const text = facts.map((fact) => fact.text).join(" ");
  reader.doubt(facts[0]?.at ?? "", suggestion === undefined ? "letters-lost" : "letters-garbled", {
    text,
    suggestion: suggestion ?? "",
  });
}

/** The digits of a number of identification; a cell that pads zeros by its format shows them. */
function digitsOf({ cell, text }: Fact): string {
  const digits = text.replaceAll(/[\s.'’-]/g, "");
  return cell?.kind === "number" && /^0+$/.test(cell.format)
    ? digits.padStart(cell.format.length, "0")
    : digits;
}

/** Numbers of Party cards have 8 digits, or 12 on newer cards; both may begin with zeros, which a number loses. */
const LOST_ZERO: ReadonlySet<number> = new Set([7, 11]);

function readCard(reader: FactReader): string | undefined {
  const text = reader.text("card", "card");
  const fact = reader.fact("card");
  if (text === undefined || fact === undefined) return undefined;
  const digits = digitsOf(fact);
  if (!/^\d{6,12}$/.test(digits)) return reader.doubt(fact.at, "card-unclear", { text });
  if (fact.cell?.kind === "number" && LOST_ZERO.has(digits.length))
    return reader.doubt(fact.at, "card-zeros-lost", { text: digits });
  return digits;
}

/** A number that lost its first zero is completed, because it is only compared with others of the file. */
function readCitizenId(reader: FactReader): string | undefined {
  const fact = reader.fact("citizen-id");
  if (fact === undefined || fact.text === "") return undefined;
  reader.cells["citizenId"] = fact.at;
  const digits = digitsOf(fact);
  return /^\d{9,12}$/.test(digits) ? digits.padStart(12, "0") : undefined;
}

const SEXES: Readonly<Record<string, "female" | "male">> = {
  nam: "male",
  male: "male",
  m: "male",
  nu: "female",
  female: "female",
  f: "female",
};

function readGender(
  reader: FactReader,
  captionOf: (column: number) => string,
): "female" | "male" | undefined {
  const [male, female] = [reader.fact("birth-male"), reader.fact("birth-female")];
  if (male !== undefined && female !== undefined)
    return reader.doubt(female.at, "gender-unclear", { text: female.text });
  if (male !== undefined) return "male";
  if (female !== undefined) return "female";
  const fact = reader.fact("gender");
  if (fact === undefined || fact.text === "") return undefined;
  reader.cells["gender"] = fact.at;
  const isTicked = /^[xX✓✔1]$/u.test(fact.text) && fold(captionOf(fact.column)) === "nu";
  const sex = isTicked ? "female" : SEXES[fold(fact.text)];
  return sex ?? reader.doubt(fact.at, "gender-unclear", { text: fact.text });
}
