import { formatDay } from "../values/day.ts";
import { fold } from "../values/fold.ts";
import { nameKey, similarNames } from "../values/person-name.ts";
import { formatPartialDay } from "../wording/partial-day-text.ts";
import type { ListCode } from "../vocabulary/faults/list-code.ts";
import type { Proof } from "../vocabulary/list/list-kind.ts";
import { codeKey, codeOf, type KnownPeople, type KnownPerson, cardKey } from "./known-people.ts";
import type { Birth, PersonClaim } from "./list-line.ts";

export type Recognition =
  | { readonly kind: "known"; readonly person: KnownPerson; readonly by: Proof }
  | { readonly kind: "new" }
  /** `fact` is the field whose cell is in doubt. */
  | {
      readonly kind: "unclear";
      readonly fact: string;
      readonly code: ListCode;
      readonly values: Readonly<Record<string, string>>;
    };

/**
 * Who a line speaks of: by the number of the Party card, then the office's own code, then name and birth. A name alone
 * recognises nobody, and whoever may be known under another spelling is not added.
 * @param claimed people whose card or code another line of the file has
 */
export function recognizePerson(
  claim: PersonClaim,
  known: KnownPeople,
  claimed: ReadonlySet<KnownPerson> = NOBODY,
): Recognition {
  const carded = claim.card === undefined ? [] : known.byCard(claim.card);
  const coded = claim.code === undefined ? [] : known.byCode(claim.code);
  if (carded.length > 1) return unclear("card", "several-known", carded);
  const [ofCard] = carded;
  const [ofCode] = coded;
  if (ofCard !== undefined && ofCode !== undefined && ofCard !== ofCode)
    return unclear("code", "proofs-disagree", [ofCard, ofCode]);
  if (ofCard !== undefined)
    return agrees(claim, ofCard)
      ? { kind: "known", person: ofCard, by: "card" }
      : unclear("card", "card-of-another", [ofCard]);
  if (ofCode !== undefined) {
    if (!agrees(claim, ofCode)) return unclear("code", "code-of-another", [ofCode]);
    return hasOtherCard(claim, ofCode)
      ? unclear("card", "card-differs", [ofCode], { known: ofCode.fields.card ?? "" })
      : { kind: "known", person: ofCode, by: "code" };
  }
  return recognizeByName(claim, known, claimed);
}

const NOBODY: ReadonlySet<KnownPerson> = new Set();

/** Who has the card or the code of a line: lines of the file with another one do not mean them. */
export function provenPerson(claim: PersonClaim, known: KnownPeople): KnownPerson | undefined {
  const carded = claim.card === undefined ? [] : known.byCard(claim.card);
  const coded = claim.code === undefined ? [] : known.byCode(claim.code);
  const [person] = [...carded, ...coded];
  return person !== undefined && agrees(claim, person) ? person : undefined;
}

function recognizeByName(
  claim: PersonClaim,
  known: KnownPeople,
  claimed: ReadonlySet<KnownPerson>,
): Recognition {
  const isAnother = (person: KnownPerson): boolean =>
    claimed.has(person) && (hasOtherCard(claim, person) || hasOtherCode(claim, person));
  const namesakes = namesakesOf(claim, known).filter((person) => !isAnother(person));
  const { birth } = claim;
  if (birth === undefined) {
    const letters = namesakes.length > 0 ? namesakes : known.byLetters(claim.fullName);
    if (letters.length > 0) return unclear("fullName", "name-alone", letters);
    return claim.card === undefined && claim.code === undefined
      ? unclear("fullName", "no-proof", [])
      : { kind: "new" };
  }
  const born = namesakes.filter((person) => compareBirth(birth, person) === "same");
  const matching = born.length > 1 ? narrowed(claim, born) : born;
  const [only] = matching;
  if (only !== undefined && matching.length === 1) {
    return hasOtherCard(claim, only)
      ? unclear("card", "card-differs", [only], { known: only.fields.card ?? "" })
      : { kind: "known", person: only, by: "name-birth" };
  }
  if (matching.length > 1) return unclear("fullName", "several-known", matching);
  const unborn = namesakes.filter((person) => compareBirth(birth, person) === "not-said");
  if (unborn.length > 0) return unclear("birth", "birth-missing", unborn);
  const near = namesakes.filter((person) => isNearBirth(birth, person));
  if (near.length > 0)
    return unclear("birth", "birth-differs", near, { given: formatPartialDay(birthText(birth)) });
  const alike = similarPeople(claim, birth, known).filter((person) => !isAnother(person));
  return alike.length > 0 ? unclear("fullName", "similar-known", alike) : { kind: "new" };
}

function namesakesOf({ fullName, otherName }: PersonClaim, known: KnownPeople): readonly KnownPerson[] {
  const others = otherName === undefined ? [] : known.byName(otherName);
  return [...new Set([...known.byName(fullName), ...others])];
}

/** Two people of one name and birth are told apart by the day of admission, where only one has that of the line. */
function narrowed({ admittedOn }: PersonClaim, people: readonly KnownPerson[]): readonly KnownPerson[] {
  const admitted = people.filter(
    ({ fields }) => admittedOn !== undefined && fields.admittedOn === admittedOn,
  );
  return admitted.length === 1 ? admitted : people;
}

/** A card or code proves somebody whose name or birth is the same too; else one of them is mistyped. */
function agrees(claim: PersonClaim, person: KnownPerson): boolean {
  const names = [claim.fullName, claim.otherName ?? ""].map(fold);
  const isNamed = names.includes(fold(person.fields.fullName));
  return isNamed || (claim.birth !== undefined && compareBirth(claim.birth, person) === "same");
}

function hasOtherCode({ code }: PersonClaim, { row }: KnownPerson): boolean {
  return code !== undefined && codeKey(code) !== codeKey(codeOf(row));
}

function hasOtherCard({ card }: PersonClaim, { fields }: KnownPerson): boolean {
  return card !== undefined && fields.card !== null && cardKey(card) !== cardKey(fields.card);
}

function compareBirth(birth: Birth, { fields }: KnownPerson): "same" | "differs" | "not-said" {
  const { birthDate, birthYear } = fields;
  if (birth.day !== undefined && birthDate !== null) return birth.day === birthDate ? "same" : "differs";
  const year = birthYear ?? (birthDate === null ? null : Number(birthDate.slice(0, 4)));
  if (year === null) return "not-said";
  if (year !== birth.year) return "differs";
  const month = birthDate === null ? undefined : Number(birthDate.slice(5, 7));
  return month === undefined || birth.month === undefined || month === birth.month ? "same" : "differs";
}

/** Whether one of two births may be a slip of the other: the same year, or the same day of another year. */
function isNearBirth(birth: Birth, { fields }: KnownPerson): boolean {
  const { birthDate, birthYear } = fields;
  const year = birthYear ?? Number(birthDate?.slice(0, 4));
  return year === birth.year || (birth.day !== undefined && birthDate?.slice(4) === birth.day.slice(4));
}

function similarPeople(claim: PersonClaim, birth: Birth, known: KnownPeople): readonly KnownPerson[] {
  const spelled = known
    .byLetters(claim.fullName)
    .filter((person) => compareBirth(birth, person) !== "differs");
  if (spelled.length > 0 || birth.day === undefined) return spelled;
  const sameDay = known.byBirthDate(birth.day).filter(({ fields }) => nameKey(fields.fullName) !== "");
  const named = sameDay.map((person) => ({ fullName: person.fields.fullName, person }));
  return similarNames(claim.fullName, named).map(({ person }) => person);
}

const MOST_NAMED = 3;

function unclear(
  fact: string,
  code: ListCode,
  candidates: readonly KnownPerson[],
  values: Readonly<Record<string, string>> = {},
): Recognition {
  const named = candidates.slice(0, MOST_NAMED).map(formatKnown).join("; ");
  return { kind: "unclear", fact, code, values: { candidates: named, ...values } };
}

/** "Nguyễn Văn An (05/03/1975, NV012)": whoever matches lists reaches the whole organisation. */
function formatKnown({ row, fields }: KnownPerson): string {
  const born = fields.birthDate === null ? fields.birthYear?.toString() : formatDay(fields.birthDate);
  const code = codeOf(row);
  const told = [born, code === row.key ? undefined : code].filter((fact) => fact !== undefined);
  return told.length === 0 ? fields.fullName : `${fields.fullName} (${told.join(", ")})`;
}

/** "1975-03-05", "1975-03" or "1975". */
export function birthText({ year, month, day }: Birth): string {
  return day ?? (month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`);
}
