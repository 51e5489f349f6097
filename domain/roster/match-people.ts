import { people } from "../forms/catalogue/people.ts";
import type { Fields } from "../forms/form.ts";
import { formatDay } from "../values/day.ts";
import { groupBy } from "../values/group-by.ts";
import { nameKey } from "../values/person-name.ts";
import { periodStart, yearPeriod } from "../values/period.ts";
import type { Proof } from "../vocabulary/list/list-kind.ts";
import type { ListCode } from "../vocabulary/faults/list-code.ts";
import { takeKey, type TakenKeys } from "./free-key.ts";
import { cardKey, codeKey, codeOf, type KnownPeople, type KnownPerson } from "./known-people.ts";
import { LineRows, saidFields } from "./line-rows.ts";
import type { ParsedList, PersonClaim, PersonLine } from "./list-line.ts";
import type { MatchedLine, StoredRow } from "./matched-line.ts";
import { joinUnit, type UnitChoice } from "./join-unit.ts";
import { birthText, provenPerson, recognizePerson } from "./recognize-person.ts";

export interface PeopleDeps {
  readonly known: KnownPeople;
  readonly year: number;
  readonly taken: TakenKeys;
  readonly unitOf: UnitChoice;
  readonly groupOf: (unit: string) => string;
  readonly stored: (form: string, key: string) => StoredRow | undefined;
}

/** A line while the lines of all lists of the file are compared with each other. */
export interface PersonEntry {
  readonly sheet: string;
  readonly line: PersonLine;
  readonly rows: LineRows;
  person: KnownPerson | undefined;
  by: Proof | undefined;
  /** The same for two lines of one person. */
  identity: string;
}

/** The category with the fewest legal consequences, for lists that do not say it. */
const DEFAULT_CATEGORY = "nguoi-lao-dong";

export function matchPeople(
  lists: readonly (ParsedList & { readonly kind: "people" })[],
  deps: PeopleDeps,
): readonly MatchedLine[] {
  const claimed = new Set(
    lists.flatMap((list) => list.lines.flatMap((line) => provenPerson(line, deps.known) ?? [])),
  );
  const entries = lists.flatMap(({ sheet, lines }) =>
    lines.map((line): PersonEntry => {
      const entry = {
        sheet,
        line,
        rows: new LineRows(line, deps.year),
        person: undefined,
        by: undefined,
        identity: "",
      };
      return recognize(entry, deps.known, claimed);
    }),
  );
  findRepeated(entries);
  const keys = new Map<string, string>();
  return entries.map((entry) => matchEntry(entry, keys, deps));
}

function recognize(entry: PersonEntry, known: KnownPeople, claimed: ReadonlySet<KnownPerson>): PersonEntry {
  const found = recognizePerson(entry.line, known, claimed);
  if (found.kind === "unclear") entry.rows.doubt(found.fact, found.code, found.values);
  const person = found.kind === "known" ? found.person : undefined;
  const by = found.kind === "known" ? found.by : undefined;
  return {
    ...entry,
    person,
    by,
    identity: person === undefined ? identityOf(entry.line) : `known ${person.row.key}`,
  };
}

/** What tells a new person from the others of the file. */
function identityOf({ card, code, citizenId, fullName, birth }: PersonClaim): string {
  if (card !== undefined) return `card ${cardKey(card)}`;
  if (code !== undefined) return `code ${codeKey(code)}`;
  if (citizenId !== undefined) return `citizen ${citizenId}`;
  return `born ${nameKey(fullName)} ${birth === undefined ? "" : birthText(birth)}`;
}

/** Lines that name one person twice, or give two people one number: each is told with the cell of the other. */
function findRepeated(entries: readonly PersonEntry[]): void {
  const proofs: readonly (readonly [keyof PersonClaim, ListCode, (line: PersonLine) => string])[] = [
    ["card", "card-twice", ({ card }) => cardKey(card ?? "")],
    ["code", "code-twice", ({ code }) => codeKey(code ?? "")],
    ["citizenId", "citizen-id-twice", ({ citizenId }) => citizenId ?? ""],
  ];
  for (const [fact, code, keyOf] of proofs) {
    eachPair(
      entries,
      ({ line }) => keyOf(line),
      (entry, other) => {
        if (nameKey(entry.line.fullName) === nameKey(other.line.fullName)) return;
        for (const [one, another] of [
          [entry, other],
          [other, entry],
        ] as const)
          one.rows.doubt(fact, code, { other: another.rows.cellOf(fact), name: another.line.fullName });
      },
    );
  }
  eachPair(
    entries,
    ({ identity }) => identity,
    (entry, other) => {
      if (entry.person === undefined && nameKey(entry.line.fullName) !== nameKey(other.line.fullName)) return;
      if (
        entry.line.unit !== undefined &&
        other.line.unit !== undefined &&
        entry.line.unit !== other.line.unit
      ) {
        if (isProven(entry) && isProven(other)) return;
      }
      const code = isProven(entry) ? "line-twice" : "twins";
      const values = (twin: PersonEntry) => ({ name: twin.line.fullName, other: twin.line.cell });
      entry.rows.doubt("fullName", code, values(other));
      if (code === "twins") other.rows.doubt("fullName", code, values(entry));
    },
  );
  // Two new people of one name and birth could not be told apart when the list comes again.
  eachPair(
    entries.filter(
      ({ person, line }) => person === undefined && line.card === undefined && line.code === undefined,
    ),
    ({ line }) => `${nameKey(line.fullName)} ${line.birth === undefined ? "" : birthText(line.birth)}`,
    (entry, other) => {
      if (entry.identity === other.identity) return;
      entry.rows.doubt("fullName", "twins", { name: other.line.fullName, other: other.line.cell });
      other.rows.doubt("fullName", "twins", { name: entry.line.fullName, other: entry.line.cell });
    },
  );
}

function isProven({ line, person }: PersonEntry): boolean {
  return (
    person !== undefined || line.card !== undefined || line.code !== undefined || line.citizenId !== undefined
  );
}

/** Each later entry of a group with the first one. */
function eachPair(
  entries: readonly PersonEntry[],
  keyOf: (entry: PersonEntry) => string,
  tell: (entry: PersonEntry, first: PersonEntry) => void,
): void {
  for (const [key, [first, ...others]] of groupBy(entries, keyOf))
    if (key !== "" && first !== undefined) for (const entry of others) tell(entry, first);
}

function matchEntry(entry: PersonEntry, keys: Map<string, string>, deps: PeopleDeps): MatchedLine {
  const { sheet, line, rows, person } = entry;
  const { departure } = line;
  const base = {
    id: `${sheet}!${line.cell}`,
    kind: "people",
    sheet,
    cell: line.cell,
    name: line.fullName,
    birth: line.birth,
    by: entry.by,
  } as const;
  const isOut = departure !== undefined && departure.on < periodStart(yearPeriod(deps.year));
  if (isOut && person === undefined) {
    rows.problems.push({
      cell: rows.cellOf("departure"),
      code: "left-before",
      values: { day: formatDay(departure.on) },
    });
    return { ...base, key: undefined, status: "out", rows: [], changes: [], problems: rows.problems };
  }
  const isSecond = keys.has(entry.identity);
  const key = person?.row.key ?? keys.get(entry.identity) ?? newKey(line, deps.taken);
  keys.set(entry.identity, key);
  rows.isNew = person === undefined && !isSecond;
  // The second line of one person only adds its unit.
  if (!isSecond) rows.put(people, key, person?.row, personFields(line, person));
  joinUnit(rows, line, { ...deps, key, person, isFirst: !isSecond }, deps.unitOf(line, sheet));
  const isUnclear = rows.problems.length > 0;
  return {
    ...base,
    key: person === undefined && isUnclear ? undefined : key,
    status: isUnclear ? "unclear" : rows.rows.length === 0 ? "same" : rows.isNew ? "new" : "changed",
    rows: isUnclear ? [] : rows.rows,
    changes: rows.changes,
    problems: rows.problems,
  };
}

function newKey({ fullName, birth }: PersonClaim, taken: TakenKeys): string {
  return takeKey([fullName, String(birth?.year ?? "")], taken, 80);
}

function personFields(line: PersonLine, person: KnownPerson | undefined): Fields {
  const stored = person?.fields;
  const { card, code } = line;
  const isSameCode =
    code !== undefined && person !== undefined && codeKey(code) === codeKey(codeOf(person.row));
  const isSameCard = card !== undefined && stored?.card != null && cardKey(card) === cardKey(stored.card);
  return saidFields({
    // A list in capitals, or with the name of the birth certificate, does not rename anybody.
    fullName: stored !== undefined && isNamed(line, stored.fullName) ? undefined : properName(line.fullName),
    birthYear: isBirthYear(line, stored) ? undefined : line.birth?.year,
    birthDate: line.birth?.day,
    gender: line.gender,
    category: line.category ?? (stored === undefined ? DEFAULT_CATEGORY : undefined),
    position: line.position,
    admittedOn: line.admittedOn,
    card: isSameCard ? undefined : card,
    workedFrom: line.workedFrom,
    exempt: line.exempt,
    code: isSameCode ? undefined : code,
  });
}

/** The year of a stored birth date says nothing new. */
function isBirthYear({ birth }: PersonLine, stored: KnownPerson["fields"] | undefined): boolean {
  return stored?.birthDate != null && Number(stored.birthDate.slice(0, 4)) === birth?.year;
}

function isNamed({ fullName, otherName = "" }: PersonLine, stored: string): boolean {
  return [fullName, otherName].some((name) => nameKey(name) === nameKey(stored));
}

/** "NGUYỄN VĂN AN" is stored as "Nguyễn Văn An". */
function properName(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replaceAll(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
