import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { interests } from "../../domain/forms/catalogue/interests.ts";
import { shortcomings } from "../../domain/forms/catalogue/shortcomings.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import { users } from "../../domain/forms/catalogue/users.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { keyTitle, rowTitle } from "../../domain/forms/sheet/row-title.ts";
import type { YearOpening } from "../../domain/protocol/terms.ts";
import { GONE_ROW_TEXT } from "../../domain/texts/sheet/sync.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { groupBy } from "../../domain/values/group-by.ts";
import { AUTOMATIC, BatchId, rowId, UnitId } from "../../domain/values/ids.ts";
import { CARRIED_FORMS, carryOver, type HeldRow, type LeftRow } from "../../domain/year/carry-over.ts";
import { actor } from "../http/actor.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { wireOutcome } from "../http/receipt.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { Ledger, StoredOutcome } from "../ledger/ledger.ts";

export interface YearDeps {
  readonly ledger: Ledger;
  readonly committee: UnitId;
  /** A new unique id of lower-case letters and digits. */
  readonly newId: () => string;
}

/** What opening a year would carry over; undefined where the year before has no catalogue. */
export async function previewYear(
  deps: YearDeps,
  year: number,
  language: Language,
): Promise<YearOpening | undefined> {
  const opening = await readOpening(deps, year);
  return opening && tell(opening, year, [], language);
}

/** Carries over as many rows as one request may. */
export async function openYear(
  deps: YearDeps,
  year: number,
  identity: Identity,
  language: Language,
): Promise<YearOpening | "no-catalogue" | "register-busy"> {
  const opening = await readOpening(deps, year);
  if (opening === undefined) return "no-catalogue";
  const refused = await store(deps, opening.waiting.slice(0, MOST_ROWS), year, identity);
  if (refused === undefined) return "register-busy";
  const told = tell((await readOpening(deps, year)) ?? opening, year, refused, language);
  return { ...told, more: opening.waiting.length > MOST_ROWS };
}

/** Rows that one request stores: far from the seconds that an answer may take. */
const MOST_ROWS = 1500;
/** Names the opening of a year in the journal. */
const CLIENT = "year";

const RIGHTS: ReadonlySet<string> = new Set([grants.id, interests.id]);

interface Opening {
  readonly waiting: readonly HeldRow[];
  readonly there: readonly HeldRow[];
  readonly left: readonly LeftRow[];
  readonly labels: (language: Language) => RowLabels;
}

/** Undefined where the year before has no catalogue. */
async function readOpening({ ledger, committee }: YearDeps, year: number): Promise<Opening | undefined> {
  const [before, after] = await Promise.all(
    [year - 1, year].map((of) => ledger.allRows({ unit: committee, year: of })),
  );
  const old = (before ?? []).filter(({ deleted }) => !deleted).map((row) => ({ ...row, unit: committee }));
  if (!old.some(({ form }) => form === units.id)) return undefined;
  const inUnits = old
    .filter(({ form }) => form === units.id)
    .flatMap(({ key }) => UnitId.safeParse(key).data ?? [])
    .filter((unit) => unit !== committee);
  const [open, known] = await Promise.all([
    readShortcomings(ledger, inUnits, year - 1),
    readShortcomings(ledger, inUnits, year),
  ]);
  // What was deleted in the new year stays deleted.
  const present = new Set([
    ...(after ?? []).map((row) => placeOf({ ...row, unit: committee })),
    ...known.map(placeOf),
  ]);
  const { carried, left } = carryOver([...old, ...open.filter(({ deleted }) => !deleted)], year);
  const rowsByForm = groupBy(old, ({ form }) => form);
  const rowsOf = (form: string) =>
    new Map<string, Fields>((rowsByForm.get(form) ?? []).map(({ key, fields }) => [key, fields]));
  return {
    waiting: carried.filter((row) => !present.has(placeOf(row))),
    there: carried.filter((row) => present.has(placeOf(row))),
    left,
    labels: (language) => new RowLabels(rowsOf, GONE_ROW_TEXT[language]),
  };
}

async function readShortcomings(ledger: Ledger, of: readonly UnitId[], year: number) {
  const read = await Promise.all(
    of.map(async (unit) =>
      (await ledger.allRows({ unit, year }, shortcomings.id)).map((row) => ({ ...row, unit })),
    ),
  );
  return read.flat();
}

function placeOf(row: { readonly unit: string; readonly form: string; readonly key: string }): string {
  return `${row.unit} ${rowId(row)}`;
}

interface Refused {
  readonly row: HeldRow;
  readonly outcome: StoredOutcome;
}

/** Stores rows in their order; undefined where a register stays busy. */
async function store(
  deps: YearDeps,
  rows: readonly HeldRow[],
  year: number,
  identity: Identity,
): Promise<readonly Refused[] | undefined> {
  const { reach } = await readReaderView(deps, identity, year);
  const own = actor(identity, reach, CLIENT);
  const refused: Refused[] = [];
  for (const form of CARRIED_FORMS) {
    const ofForm = rows.filter((row) => row.form === form);
    // What a year says of users goes on as others have entered it: nobody is the author of their own rights.
    const writer = RIGHTS.has(form) ? { ...own, user: AUTOMATIC } : own;
    // Only this lane carries who a sign-in name was found to be.
    const lane = form === users.id ? ({ kind: "sign-ins" } as const) : undefined;
    for (const [place, batch] of groupBy(ofForm, (row) => row.unit)) {
      const unit = UnitId.parse(place);
      const batchId = BatchId.parse(`year-${year}-${deps.newId()}`);
      const wire = batch.map(({ key, fields }) => ({ form, key, baseRev: 0, fields }));
      const result = await deps.ledger.push(
        { unit, year },
        { batchId, rows: wire, ...(lane && { lane }) },
        writer,
      );
      if (result.kind !== "receipt") return undefined;
      for (const [index, outcome] of result.rows.entries()) {
        const row = batch[index];
        const isStored = ["accepted", "merged", "unchanged"].includes(outcome.status);
        if (row !== undefined && !isStored) refused.push({ row, outcome });
      }
    }
  }
  return refused;
}

function tell(
  { waiting, there, left, labels: labelsIn }: Opening,
  year: number,
  refused: readonly Refused[],
  language: Language,
): YearOpening {
  const labels = labelsIn(language);
  const name = ({ form: id, key, fields }: HeldRow): string => {
    const form = findForm(id);
    if (form === undefined) return "";
    return (
      labels.labelOf([id], key) ??
      (rowTitle(form, fields, labels, language) || keyTitle(form, key, labels, language))
    );
  };
  const count = (rows: readonly HeldRow[], form: string) => rows.filter((row) => row.form === form).length;
  return {
    year,
    from: year - 1,
    forms: CARRIED_FORMS.map((form) => ({
      form,
      waiting: count(waiting, form),
      there: count(there, form),
    })).filter((one) => one.waiting + one.there > 0),
    left: left.map((row) => ({ form: row.form, name: name(row), why: row.why })),
    refused: refused.map(({ row, outcome }) => ({
      form: row.form,
      name: name(row),
      message: messageOf(outcome, language),
    })),
    more: false,
  };
}

/** A row that is there under other values is in conflict with the old year's and stays. */
function messageOf(outcome: StoredOutcome, language: Language): string {
  const told = wireOutcome(outcome, language);
  return told.status === "invalid" ? told.issues.map(({ message }) => message).join(" ") : "";
}
