import { units } from "../forms/catalogue/units.ts";
import { fold } from "../values/fold.ts";
import { groupBy } from "../values/group-by.ts";
import { takeKey, type TakenKeys } from "./free-key.ts";
import { codeKey } from "./known-people.ts";
import { LineRows, saidFields } from "./line-rows.ts";
import type { ParsedList, UnitLine } from "./list-line.ts";
import type { MatchedLine } from "./matched-line.ts";
import { type UnitFinder, unitKey } from "./unit-finder.ts";

interface UnitsDeps {
  readonly finder: UnitFinder;
  readonly year: number;
  readonly taken: TakenKeys;
}

/** A unit's key is at most this long (`UnitId`). */
const MOST_LETTERS = 40;
const KEY_SHORT: readonly (readonly [RegExp, string])[] = [
  [/^chi bo\b/, "cb"],
  [/^dang bo\b/, "db"],
  [/^cong doan\b/, "cd"],
];

/** The lines of lists of units. A new unit is known to the lists of people of the same file. */
export function matchUnits(
  lists: readonly (ParsedList & { readonly kind: "units" })[],
  deps: UnitsDeps,
): readonly MatchedLine[] {
  const entries = lists.flatMap(({ sheet, lines }) =>
    lines.map((line) => ({ sheet, line, rows: new LineRows(line, deps.year) })),
  );
  for (const group of groupBy(entries, ({ line }) => unitKey(line.name)).values())
    for (const entry of group.slice(1))
      entry.rows.doubt("name", "line-twice", { name: entry.line.name, other: group[0]?.line.cell ?? "" });
  for (const [code, group] of groupBy(entries, ({ line }) => codeKey(line.code ?? "")))
    for (const entry of code === "" ? [] : group.slice(1))
      entry.rows.doubt("code", "code-twice", {
        name: group[0]?.line.name ?? "",
        other: group[0]?.rows.cellOf("code") ?? "",
      });
  return entries.map(({ sheet, line, rows }) => matchUnit(sheet, line, rows, deps));
}

function matchUnit(sheet: string, line: UnitLine, rows: LineRows, { finder, taken }: UnitsDeps): MatchedLine {
  const coded = line.code === undefined ? undefined : finder.find(line.code);
  const named = finder.find(line.name);
  if (named.kind === "several")
    rows.doubt("name", "several-units", {
      text: line.name,
      units: named.units.map(({ name }) => name).join("; "),
    });
  const byCode =
    coded?.kind === "found" && codeKey(coded.unit.code) === codeKey(line.code ?? "") ? coded.unit : undefined;
  const byName =
    named.kind === "found" && unitKey(named.unit.name) === unitKey(line.name) ? named.unit : undefined;
  if (byCode !== undefined && byName !== undefined && byCode !== byName)
    rows.doubt("code", "code-of-another", { candidates: byCode.name });
  if (byCode === undefined && byName === undefined && named.kind === "found")
    rows.doubt("name", "unit-alike", { text: line.name, units: named.unit.name });
  const unit = byCode ?? byName;
  rows.isNew = unit === undefined;
  const kind = line.unitKind ?? (unit === undefined ? kindOf(line.name) : undefined);
  if (unit === undefined && kind === undefined) rows.doubt("kind", "kind-missing", { name: line.name });
  const isDoubtful = rows.problems.length > 0;
  const key = unit?.key ?? (isDoubtful ? undefined : takeKey([shortName(line.name)], taken, MOST_LETTERS));
  const group = line.group ?? (unit === undefined ? groupOf(kind, finder) : undefined);
  if (key !== undefined) {
    const told = saidFields({
      name: unit !== undefined && unitKey(unit.name) === unitKey(line.name) ? undefined : line.name,
      kind,
      group,
      order: line.order,
      establishedOn: line.establishedOn,
      endedOn: line.endedOn,
      code: unit !== undefined && unit === byCode ? undefined : line.code,
    });
    rows.put(units, key, unit?.row, told);
  }
  const isUnclear = rows.problems.length > 0;
  if (unit === undefined && key !== undefined && !isUnclear)
    finder.add({ key, name: line.name, code: line.code ?? key, kind: kind ?? "", group: group ?? "" });
  return {
    id: `${sheet}!${line.cell}`,
    kind: "units",
    sheet,
    cell: line.cell,
    name: line.name,
    birth: undefined,
    status: isUnclear ? "unclear" : rows.rows.length === 0 ? "same" : rows.isNew ? "new" : "changed",
    by: unit === undefined ? undefined : unit === byCode ? "code" : "name",
    key,
    rows: isUnclear ? [] : rows.rows,
    changes: rows.changes,
    problems: rows.problems,
  };
}

/** The kind that a unit's name begins with. */
function kindOf(name: string): string | undefined {
  const plain = fold(name);
  if (/^(chi bo|cb)\b/.test(plain)) return "chi-bo";
  if (/^dang bo\b/.test(plain)) return "dang-bo-co-so";
  if (/^dang uy\b/.test(plain)) return "committee";
  if (/^(cong doan|chi doan|doan thanh nien|dtn|hoi|chi hoi|doan)\b/.test(plain)) return "doan-the";
  return /^(phong|ban|trung tam|van phong)\b/.test(plain) ? "phong-ban" : undefined;
}

/** The peer group of the units of a kind; the name of the kind for the first of them. */
function groupOf(kind: string | undefined, { all }: UnitFinder): string {
  const options: Readonly<Record<string, { readonly vi: string }>> = units.columns.kind.options;
  return all.find((unit) => unit.kind === kind)?.group ?? options[kind ?? ""]?.vi ?? "";
}

function shortName(name: string): string {
  return KEY_SHORT.reduce((text, [pattern, short]) => text.replace(pattern, short), fold(name));
}
