import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { parsePolicy } from "../../../domain/policy/parse-policy.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { RowOutcome, WireRow } from "../../../domain/protocol/push.ts";
import { OFFICE_SETTINGS_TEXTS } from "../../../domain/texts/pane/office-settings.ts";
import { BatchId } from "../../../domain/values/ids.ts";
import { render } from "../../../domain/values/bilingual.ts";
import { type OfficeSetting, RULE_BOOK, SECOND_BOOK } from "../../../domain/vocabulary/setting.ts";
import { pullAll } from "../../client/pull-all.ts";
import {
  type FoundingStep,
  type OfficeState,
  settingValue,
  textOf,
  withTyped,
} from "../state/office-state.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import { parseSettingRows, settingField } from "./setting-rows.ts";
import type { ActionDeps } from "../actions/action-deps.ts";
import { during, valueOrNotice } from "../actions/during.ts";

/** Names the pages of an office in the journal. */
const CLIENT = "pane-office";

/** The pages that set up an office and change its settings: both are fields over the rows of its catalogue. */
export function makeOfficeActions(deps: ActionDeps) {
  const { store } = deps;
  const change = changeOffice(deps);
  return {
    open: (place: OfficePlace) => during(deps, `open-${place}`, () => openOffice(deps, place)),

    chooseYear: (year: number) =>
      during(deps, "office-year", async () => void (await readOffice(deps, year))),

    openStep: (step: FoundingStep | undefined): void => change((office) => ({ ...office, step })),

    type: (field: string, text: string, stored = ""): void =>
      change((office) => withTyped(office, field, text, stored)),

    /** Stores the typed ones of these settings; a faulty one keeps all of them from being sent. */
    saveSettings: (id: string, codes: readonly OfficeSetting[]) =>
      during(deps, id, async () => {
        const { office, language } = store.get();
        if (office === undefined) return;
        const parsed = parseSettingRows(office, codes, language);
        if (!parsed.ok) return change((known) => ({ ...known, faults: parsed.faults }));
        const isSaved = await sendRows(deps, parsed.rows, settingFieldOf);
        if (isSaved) store.set((state) => noticed(state, "success", OFFICE_SETTINGS_TEXTS.saved[language]));
      }),
  };
}

export function changeOffice({ store }: Pick<ActionDeps, "store">) {
  return (next: (office: OfficeState) => OfficeState): void =>
    store.set((state) => (state.office === undefined ? state : { ...state, office: next(state.office) }));
}

/** The pages over the catalogue of a year. */
export type OfficePlace = "founding" | "office-settings" | "movements";

export async function openOffice(deps: ActionDeps, place: OfficePlace): Promise<void> {
  const { office, session, register } = deps.store.get();
  if (session.kind === "signed-out") return;
  const year = office?.year ?? register.bound?.year ?? session.me.years.at(-1) ?? deps.now().getFullYear();
  if (await readOffice(deps, year)) deps.store.set((state) => wentTo(state, place));
}

/** Reads the catalogue and the rule books of a year. Drafts of the same year stay. */
export async function readOffice(deps: ActionDeps, year: number): Promise<boolean> {
  const { store, api } = deps;
  const { session } = store.get();
  if (session.kind === "signed-out") return false;
  const [rows, books] = await Promise.all([pullAll(api, session.me.committee, year), api.policies(year)]);
  const read = valueOrNotice(store, rows);
  const listed = read && valueOrNotice(store, books);
  if (read === undefined || listed === undefined) return false;
  const { policies } = listed;
  const chosen = settingValue({ rows: read }, RULE_BOOK) || policies[0]?.name;
  const policy = chosen === undefined ? undefined : await readBook(deps, chosen);
  const beside = settingValue({ rows: read }, SECOND_BOOK);
  const second = beside === "" ? undefined : await readBook(deps, beside);
  store.set((state) => {
    const kept = state.office?.year === year ? state.office : { step: undefined, typed: {}, faults: {} };
    const { step, typed, faults } = kept;
    return { ...state, office: { year, rows: read, policies, policy, second, step, typed, faults } };
  });
  return true;
}

async function readBook({ api }: ActionDeps, name: string): Promise<Policy | undefined> {
  const answer = await api.policy(name);
  const parsed = answer.ok ? parsePolicy(answer.value.document) : undefined;
  return parsed?.ok === true ? parsed.policy : undefined;
}

/** The field on the page that a fault in a row belongs to. */
export type FieldOfRow = (row: WireRow, column: string) => string;

const settingFieldOf: FieldOfRow = ({ key }, column) =>
  settingField(key, column === "source" ? "source" : "value");

/**
 * Sends rows of the catalogue as one batch, which the service stores as a whole, and reads the catalogue anew. What was
 * stored is no draft any more; what was not keeps its draft, with the reason at its field.
 */
export async function sendRows(
  deps: ActionDeps,
  rows: readonly WireRow[],
  fieldOf: FieldOfRow,
): Promise<boolean> {
  const { store, api } = deps;
  const { office, session } = store.get();
  if (office === undefined || session.kind === "signed-out" || rows.length === 0) return false;
  const { committee } = session.me;
  const batchId = BatchId.parse(crypto.randomUUID());
  const receipt = valueOrNotice(
    store,
    await api.push(committee, office.year, { batchId, clientId: CLIENT, rows: [...rows] }),
  );
  if (receipt === undefined) return false;
  const told = receipt.rows.flatMap((outcome, index) => {
    const row = rows[index];
    return row === undefined ? [] : faultsOf(deps, outcome, (column) => fieldOf(row, column));
  });
  const faults = Object.fromEntries(told);
  const stored = new Set(
    rows.flatMap((row) =>
      Object.keys(findForm(row.form)?.columns ?? {}).map((column) => fieldOf(row, column)),
    ),
  );
  changeOffice(deps)((known) => ({
    ...known,
    faults,
    typed: Object.fromEntries(
      Object.entries(known.typed).filter(([field]) => field in faults || !stored.has(field)),
    ),
  }));
  await readOffice(deps, office.year);
  await readMe(deps, office.year);
  return told.length === 0;
}

/** Units and years may be new. */
export async function readMe({ store, api }: ActionDeps, year: number): Promise<void> {
  const me = valueOrNotice(store, await api.me(year));
  if (me !== undefined) store.set((state) => ({ ...state, session: { kind: "signed-in", me } }));
}

/** What is wrong with a row, by field. */
function faultsOf(
  { store }: ActionDeps,
  outcome: RowOutcome,
  fieldOf: (column: string) => string,
): readonly (readonly [string, string])[] {
  const { language } = store.get();
  switch (outcome.status) {
    case "accepted":
    case "merged":
    case "unchanged":
      return [];
    case "invalid":
      return outcome.issues.map(({ field, message }) => [fieldOf(field), message]);
    case "conflict":
      return outcome.fields.map(({ field, theirs }) => [
        fieldOf(field),
        render(OFFICE_SETTINGS_TEXTS.conflict, language, { value: textOf(theirs) }),
      ]);
    case "locked":
      return [[fieldOf("value"), OFFICE_SETTINGS_TEXTS.locked[language]]];
    case "forbidden":
      return outcome.fields.map((field) => [fieldOf(field), OFFICE_SETTINGS_TEXTS.forbidden[language]]);
  }
}
