import { people } from "../../../domain/forms/catalogue/people.ts";
import { fold, tidy } from "../../../domain/values/fold.ts";
import type { Departure, PersonLine } from "../../../domain/roster/list-line.ts";
import { parseFlagText } from "../../../domain/wording/flag-text.ts";
import { findOption } from "../../../domain/wording/option-text.ts";
import type { FactReader } from "./fact-reader.ts";
import { readPerson } from "./person-facts.ts";

/** A line of a list of Party members or cadres. */
export function readPersonLine(
  reader: FactReader,
  heading: string | undefined,
  year: number,
  captionOf: (column: number) => string,
): PersonLine | undefined {
  const person = readPerson(reader, year, captionOf);
  if (person === undefined) return undefined;
  const { gender, ...claim } = person;
  const category = readCategory(reader);
  const position = reader.text("position", "position");
  const workedFrom = reader.day("workedFrom", "works-from", year);
  const status = readStatus(reader);
  const exempt = reader.fact("exempt")?.text === undefined ? status : reader.flag("exempt", "exempt");
  const from = reader.day("from", "from", year);
  const role = readRole(reader);
  const group = reader.text("group", "group");
  const rated = reader.flag("rated", "rated");
  const departure = readDeparture(reader, year);
  return {
    ...claim,
    ...unitOf(reader, heading),
    ...(gender && { gender }),
    ...(category !== undefined && { category }),
    ...(position !== undefined && { position }),
    ...(workedFrom && { workedFrom }),
    ...(exempt !== undefined && { exempt }),
    ...(from && { from }),
    ...(role && { role }),
    ...(group !== undefined && { group }),
    ...(rated !== undefined && { rated }),
    ...(departure && { departure }),
    cells: reader.cells,
    problems: reader.problems,
  };
}

/** A column of units is meant so; a department or a heading may name a unit, or something else. */
function unitOf(reader: FactReader, heading: string | undefined): Pick<PersonLine, "unit" | "unitIsLoose"> {
  const unit = reader.text("unit", "unit");
  if (unit !== undefined) return { unit };
  const loose = reader.text("unit", "department") ?? heading;
  return loose === undefined ? {} : { unit: loose, unitIsLoose: true };
}

const CATEGORIES: Readonly<Record<string, string>> = {
  cb: "can-bo",
  cc: "cong-chuc",
  vc: "vien-chuc",
  nld: "nguoi-lao-dong",
  hdld: "nguoi-lao-dong",
  "lao dong hop dong": "nguoi-lao-dong",
  "hop dong lao dong": "nguoi-lao-dong",
  "hop dong": "nguoi-lao-dong",
};

function readCategory(reader: FactReader): string | undefined {
  const text = reader.text("category", "category");
  if (text === undefined) return undefined;
  const { options } = people.columns.category;
  const known = findOption(options, text) ?? CATEGORIES[fold(text)];
  const choices = Object.values(options).map(({ vi }) => vi);
  return (
    known ??
    reader.doubt(reader.cells["category"] ?? "", "choice-unclear", { text, choices: choices.join("; ") })
  );
}

const HEAD = /^(bt|bi thu|bi thu chi bo|bi thu chi uy|nguoi dung dau|truong|head)$/;
const LEADER = /^(pbt|pho bi thu|pho bi thu chi bo|lanh dao|pho|cap pho|leader)$/;
const MEMBER = /^(cuv|uv|uvbch|chi uy vien|uy vien|dv|dang vien|thanh vien|member)$/;

/** The rôle in the unit, of the short codes of Party posts; other words decide nothing. */
function readRole(reader: FactReader): PersonLine["role"] {
  const text = reader.text("role", "member-role", "party-position");
  const words = fold(text ?? "");
  if (HEAD.test(words)) return "head";
  if (LEADER.test(words)) return "leader";
  return MEMBER.test(words) ? "member" : undefined;
}

const PRESENT = /^(dsh|dang sinh hoat|dang hoat dong|dang cong tac|chinh thuc|du bi)$/;
const EXEMPT = /^(msh|mien sinh hoat|mien cong tac.*)$/;

/** Codes of state: whether somebody is exempt, or has left on a day that the code does not give. */
function readStatus(reader: FactReader): boolean | undefined {
  const text = reader.text("exempt", "status");
  if (text === undefined || PRESENT.test(fold(text))) return undefined;
  if (EXEMPT.test(fold(text))) return true;
  const isDated = reader.fact("moved-on", "died-on", "left-on") !== undefined;
  return isDated ? undefined : reader.doubt(reader.cells["exempt"] ?? "", "departure-undated", { text });
}

const DEPARTURES = [
  ["moved-on", "moved"],
  ["died-on", "died"],
  ["left-on", "left-party"],
] as const;

function readDeparture(reader: FactReader, year: number): Departure | undefined {
  for (const [role, reason] of DEPARTURES) {
    const text = reader.text("departure", role);
    if (text === undefined || isNothing(text)) continue;
    const before = reader.problems.length;
    const on = reader.day("departure", role, year);
    if (on !== undefined) return { on, reason };
    if (reader.problems.length === before)
      reader.doubt(reader.cells["departure"] ?? "", "departure-undated", { text });
  }
  return undefined;
}

function isNothing(text: string): boolean {
  return /^[-–—/.\s]*$/.test(tidy(text)) || parseFlagText(text) === false;
}
