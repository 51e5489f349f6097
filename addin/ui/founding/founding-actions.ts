import { memberships } from "../../../domain/forms/catalogue/memberships.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import { units } from "../../../domain/forms/catalogue/units.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import { confirmationName, type PolicyAssumption } from "../../../domain/policy/assumptions.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import { FOUNDING_TEXTS } from "../../../domain/texts/pane/founding.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { tidy } from "../../../domain/values/fold.ts";
import type { LetterheadSetting } from "../../../domain/vocabulary/setting.ts";
import { liveRows, type OfficeState, textOf, unitRow } from "../state/office-state.ts";
import { PERSON_FIELDS, parsePerson } from "./typed-person.ts";
import { parseSettingRows, rowOf, settingField } from "./setting-rows.ts";
import type { UnitLine } from "./unit-lines.ts";
import type { ActionDeps } from "../actions/action-deps.ts";
import { during } from "../actions/during.ts";
import { changeOffice, sendRows } from "./office-actions.ts";

export const COMMITTEE_NAME = "committee-name";
export const BASIS = "basis";
export const UNIT_LINES = "unit-lines";
/** The beginning of the fields that choose the kind of a typed line. */
export const UNIT_KIND = "unit-kind-";

/** What each step of setting up an office stores: one batch a button, so that a stop leaves all of it or none. */
export function makeFoundingActions(deps: ActionDeps) {
  const { store } = deps;
  const change = changeOffice(deps);
  const fault = (faults: OfficeState["faults"]): void => change((office) => ({ ...office, faults }));

  return {
    saveCommittee: (codes: readonly LetterheadSetting[]) =>
      during(deps, "save-committee", async () => {
        const { office, session, language } = store.get();
        if (office === undefined || session.kind === "signed-out") return;
        const { committee } = session.me;
        const row = unitRow(office, committee);
        const name = tidy(office.typed[COMMITTEE_NAME] ?? textOf(row?.fields["name"]));
        if (name === "") return fault({ [COMMITTEE_NAME]: FOUNDING_TEXTS.required[language] });
        const parsed = parseSettingRows(office, codes, language);
        if (!parsed.ok) return fault(parsed.faults);
        const first: WireRow = {
          form: units.id,
          key: RowKey.parse(committee),
          baseRev: row?.rev ?? 0,
          fields:
            row === undefined
              ? { name, kind: "committee", group: units.columns.kind.options.committee.vi, order: 0 }
              : { name },
        };
        await sendRows(deps, [first, ...parsed.rows], ({ form, key }, column) =>
          form === units.id ? COMMITTEE_NAME : settingField(key, column === "source" ? "source" : "value"),
        );
      }),

    confirm: (assumptions: readonly PolicyAssumption[]) =>
      during(deps, "confirm", async () => {
        const { office, language } = store.get();
        if (office === undefined) return;
        const source = tidy(office.typed[BASIS] ?? "");
        if (source === "") return fault({ [BASIS]: FOUNDING_TEXTS.required[language] });
        const rows = assumptions.map((assumption): WireRow => {
          const name = confirmationName(assumption);
          return { ...rowOf(office, name), fields: { name, value: assumption.text, source }, deleted: false };
        });
        const isSaved = await sendRows(deps, rows, () => BASIS);
        if (!isSaved) return;
        const ticked = new Set(assumptions.map(tickOf));
        change((known) => ({ ...known, typed: without(known.typed, (field) => ticked.has(field)) }));
      }),

    unconfirm: (assumption: PolicyAssumption) =>
      during(deps, `unconfirm-${assumption.id}`, async () => {
        const { office } = store.get();
        if (office === undefined) return;
        await sendRows(
          deps,
          [{ ...rowOf(office, confirmationName(assumption)), deleted: true }],
          () => BASIS,
        );
      }),

    addUnits: (lines: readonly UnitLine[], group: (kind: UnitLine["kind"]) => string) =>
      during(deps, "add-units", async () => {
        const { office } = store.get();
        if (office === undefined) return;
        const orders = liveRows(office, units.id).map(({ fields }) => Number(fields["order"] ?? 0));
        const last = Math.max(0, ...orders);
        const rows = lines.map(({ name, kind }, index): WireRow => ({
          form: units.id,
          key: RowKey.parse(newKey(units.id)),
          baseRev: 0,
          fields: {
            name,
            kind,
            group: group(kind),
            order: Math.min(last + index + 1, units.columns.order.max),
          },
        }));
        if (!(await sendRows(deps, rows, () => UNIT_LINES))) return;
        change((known) => ({
          ...known,
          typed: without(known.typed, (field) => field.startsWith(UNIT_KIND)),
        }));
      }),

    addPerson: () =>
      during(deps, "add-person", async () => {
        const { office, language } = store.get();
        if (office === undefined) return;
        const parsed = parsePerson(office, language);
        if (!parsed.ok) return fault(parsed.faults);
        const key = newKey(people.id);
        const membership = { ...parsed.membership, person: key };
        const rows: readonly WireRow[] = [
          { form: people.id, key: RowKey.parse(key), baseRev: 0, fields: parsed.person },
          {
            form: memberships.id,
            key: RowKey.parse(naturalKey(memberships, membership)),
            baseRev: 0,
            fields: membership,
          },
        ];
        await sendRows(deps, rows, (_row, column) => PERSON_FIELDS[column] ?? "person-name");
      }),
  };
}

function without(typed: OfficeState["typed"], isStored: (field: string) => boolean): OfficeState["typed"] {
  return Object.fromEntries(Object.entries(typed).filter(([field]) => !isStored(field)));
}

/** The field of an assumption's tick. */
export function tickOf({ id }: PolicyAssumption): string {
  return `tick-${id}`;
}

/** As the sheets make keys: the form's first letters and something that nobody else has. */
function newKey(form: string): string {
  return `${form.slice(0, 2)}-${crypto.randomUUID().replaceAll("-", "")}`;
}
