import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { memberships } from "../../domain/forms/catalogue/memberships.ts";
import type { Fields, Form } from "../../domain/forms/form.ts";
import {
  hiddenColumns,
  type Sight,
  sightColumn,
  subjectsOf,
  visibleFields,
} from "../../domain/register/sight.ts";
import { type Register, rowId } from "../../domain/values/ids.ts";
import type { ChangeSet } from "../../domain/protocol/pull.ts";
import type { Ledger, StoredRow } from "../ledger/ledger.ts";

type Change = Extract<ChangeSet, { kind: "batch" }>["changes"][number];

/** Forms of which some readers see a part. */
const PERSONAL = FORMS.filter((form: Form) => form.personal !== undefined).map(({ id }) => id);

/**
 * Commits as the reader may see them. Where somebody has come into a unit of the reader, or the reader was granted
 * one, `rows` are these people's rows as they stand: their older commits were shown in part or not at all.
 */
export async function visibleChanges(
  ledger: Ledger,
  register: Register,
  sets: readonly ChangeSet[],
  sight: Sight,
): Promise<{ readonly changes: ChangeSet[]; readonly rows: readonly StoredRow[] }> {
  const changes = sets.flatMap((set) => (set.kind === "batch" ? set.changes : []));
  const present = await readPresent(ledger, register, changes, sight);
  const subjects = (change: Change): string[] => {
    const { form, key, set, before } = change;
    const states: Fields[] = [set, before, present.get(rowId(change))?.fields ?? {}];
    return [...new Set(states.flatMap((fields) => subjectsOf({ form, key, fields })))];
  };
  const visible = (change: Change): Change[] => {
    const hidden = hiddenColumns(sight, change.form, subjects(change));
    const [set, before] = [visibleFields(hidden, change.set), visibleFields(hidden, change.before)];
    return set === undefined || before === undefined ? [] : [{ ...change, set, before }];
  };
  return {
    changes: sets.map((set) =>
      set.kind === "batch" ? { ...set, changes: set.changes.flatMap(visible) } : set,
    ),
    rows: await newlyNear(ledger, register, changes, sight, subjects),
  };
}

/** The rows as they stand that say whom a change is about, where its own cells need not. */
async function readPresent(
  ledger: Ledger,
  register: Register,
  changes: readonly Change[],
  { near, recused }: Sight,
): Promise<ReadonlyMap<string, StoredRow>> {
  if (near === undefined && recused.size === 0) return new Map();
  const asked = changes.map(({ form }) => form).filter((form) => (sightColumn(form) ?? "key") !== "key");
  const rows = await Promise.all([...new Set(asked)].map((form) => ledger.allRows(register, form)));
  return new Map(rows.flat().map((row) => [rowId(row), row]));
}

async function newlyNear(
  ledger: Ledger,
  register: Register,
  changes: readonly Change[],
  sight: Sight,
  subjects: (change: Change) => string[],
): Promise<readonly StoredRow[]> {
  const { near } = sight;
  if (near === undefined) return [];
  const begun = changes.filter(({ rev, deleted, wasDeleted }) => !deleted && (rev === 1 || wasDeleted));
  // Whose grant it is stays hidden, so a grant of anybody shows the reader's own people anew.
  const isGranted = begun.some(({ form }) => form === grants.id);
  const joined = begun.filter(({ form }) => form === memberships.id).flatMap(subjects);
  const shown = isGranted ? near : new Set(joined.filter((subject) => near.has(subject)));
  if (shown.size === 0) return [];
  const rows = await Promise.all(PERSONAL.map((form) => ledger.allRows(register, form)));
  return rows.flat().filter((row) => {
    const about = subjectsOf(row);
    return about.length > 0 && about.every((subject) => shown.has(subject));
  });
}
