import { describe, expect, it } from "vitest";
import type { WireState } from "../../domain/protocol/pull.ts";
import type { PreviewRow } from "../../addin/sync/ports/register-sync.ts";
import { correctedRow, isCorrectable, withTicked } from "../../addin/ui/state/correction-state.ts";
import {
  type DecisionState,
  decisionInputs,
  faultOf,
  itemsOf,
  mattersOf,
  NEW_DECISION,
  undecidedIn,
  withMatter,
  withUndecided,
} from "../../addin/ui/state/decision-state.ts";
import { groupOf } from "../../addin/ui/state/impact-state.ts";
import type { Actions } from "../../addin/ui/actions/actions.ts";
import { catalogueLabels } from "../../addin/ui/state/catalogue-labels.ts";
import { NO_NAMES } from "../../addin/ui/state/names.ts";
import { usersShown, withUsers } from "../../addin/ui/state/users-shown.ts";
import { newPaneState, signedOut } from "../../addin/ui/state/pane-state.ts";
import { makeView } from "../../addin/ui/views/parts/view.ts";
import { formatPerson, formatValue } from "../../addin/ui/views/parts/format.ts";
import { formatRow } from "../../addin/ui/views/parts/format-row.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { AUTOMATIC, UserId } from "../../domain/values/ids.ts";
import { RunsResponse } from "../../domain/protocol/runs.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { PANE_STATES } from "./pane-states.ts";

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a state of the gallery is gone");
  return value;
}
const decisions: DecisionState = present(PANE_STATES["decisions"]?.runs.decisions);
const draft = present(PANE_STATES["ask-correction"]?.corrections.draft);
const [changed] = draft.rows;

describe("late corrections", () => {
  const row = (more: Partial<PreviewRow>): PreviewRow => ({ ...present(changed), ...more });

  it("carry only the fields that changed, on the revision that the register has", () => {
    expect(correctedRow(row({}), 4)).toEqual({
      form: "attendance",
      key: "hn-2026-01.nv-0012",
      baseRev: 4,
      fields: { mark: "excused", note: "Đi công tác theo Quyết định 14-QĐ/ĐU" },
    });
  });

  it("take a mark back where the clerk emptied the cell", () => {
    expect(correctedRow(row({ kind: "cleared" }), 2)).toEqual({
      form: "attendance",
      key: "hn-2026-01.nv-0012",
      baseRev: 2,
      deleted: true,
    });
  });

  it("are for rows that say what they should become: not for copied, missing or invalid ones", () => {
    const kinds = ["changed", "new", "cleared", "copied", "missing", "invalid"] as const;
    expect(kinds.filter((kind) => isCorrectable(row({ kind })))).toEqual(["changed", "new", "cleared"]);
    expect(isCorrectable(row({ key: undefined }))).toBe(false);
  });

  it("hold the rows that are ticked", () => {
    const second = present(draft.rows[1]);
    expect([...withTicked(draft, second, true).chosen]).toEqual([...draft.rows]);
    expect([...withTicked(draft, present(changed), false).chosen]).toEqual([]);
  });
});

describe("decisions", () => {
  it("are about the level, and about every commendation that is proposed or decided", () => {
    expect(mattersOf(decisions.response)).toEqual(["level", "giay-khen-nam", "cstdcs"]);
  });

  it("show beside each subject what was proposed and what was decided", () => {
    const shown = itemsOf(decisions.response, "cstdcs").map(({ subject, proposed, decision }) => [
      subject.subject,
      proposed,
      decision?.outcome,
    ]);
    expect(shown).toEqual([
      ["nv-0012", "cstdcs", "approved"],
      ["nv-0015", "cstdcs", undefined],
    ]);
  });

  it("select at once everybody undecided for whom something can be approved", () => {
    expect(undecidedIn(decisions)).toEqual(["cb-hanh-chinh", "nv-0017"]);
    expect([...withUndecided(decisions, true).chosen]).toEqual(["cb-hanh-chinh", "nv-0017"]);
    expect([...withUndecided(decisions, false).chosen]).toEqual([]);
  });

  it("give everybody chosen the same number and day, in the shape that the service takes", () => {
    const inputs = decisionInputs(decisions);
    expect(
      inputs.map(({ subject, outcome, level, number, decidedOn, baseRev }) => [
        subject,
        outcome,
        level,
        number,
        decidedOn,
        baseRev,
      ]),
    ).toEqual([
      ["cb-hanh-chinh", "approved", null, "27-QĐ/ĐU", "2026-12-20", 0],
      ["nv-0017", "approved", null, "27-QĐ/ĐU", "2026-12-20", 0],
    ]);
    for (const input of inputs) expect(DecisionInput.parse(input)).toEqual(input);
  });

  it("change what is recorded only on the revision that was seen", () => {
    const again: DecisionState = {
      ...decisions,
      chosen: new Set(["nv-0012"]),
      form: { ...NEW_DECISION, outcome: "changed", value: "HTT", reason: "Đối chiếu lại" },
    };
    expect(decisionInputs(again)).toMatchObject([{ level: "HTT", award: null, baseRev: 1 }]);
  });

  it("name an award, not a level, for a commendation, with the council's votes", () => {
    const award = withMatter(decisions, "cstdcs");
    expect(award.chosen.size).toBe(0);
    const form = {
      ...NEW_DECISION,
      outcome: "changed" as const,
      value: "ldtt",
      votesFor: "9",
      councilMembers: "11",
    };
    expect(decisionInputs({ ...award, chosen: new Set(["nv-0015"]), form })).toMatchObject([
      { matter: "cstdcs", level: null, award: "ldtt", votesFor: 9, councilMembers: 11 },
    ]);
  });

  it("are not sent with a day that could mean two days or with votes that are no number", () => {
    expect(faultOf({ ...NEW_DECISION, day: "20/12/2026" })).toBeUndefined();
    expect(faultOf({ ...NEW_DECISION, day: "20-12" })).toBe("badDay");
    expect(faultOf({ ...NEW_DECISION, day: "31/02/2026" })).toBe("badDay");
    expect(faultOf({ ...NEW_DECISION, votesFor: "chín" })).toBe("badCount");
  });
});

describe("impact of a rule book", () => {
  it("groups everyone once, by level before line before the rest", () => {
    const changes = present(PANE_STATES["impact"]?.runs.impact?.impact).changed;
    expect(changes.map(groupOf)).toEqual(["down", "up", "line"]);
  });
});

describe("names instead of ids", () => {
  const row = (form: string, key: string, fields: Record<string, string>, deleted = false) =>
    ({ form, key, fields, deleted }) as unknown as WireState;
  const labels = catalogueLabels(
    [
      row("people", "nv-0012", { fullName: "Nguyễn Văn An" }),
      row("people", "nv-0099", { fullName: "Đã chuyển đi" }, true),
      row("sessions", "hn-2026-01", { date: "2026-01-15", title: "Nghị quyết 57" }),
      row("units", "cb-mot", { name: "Chi bộ Một" }),
    ],
    [{ id: "phoi-hop", title: { vi: "Phối hợp công tác", en: "Cooperation" } }],
    "vi",
  );
  const names = { ...NO_NAMES, labels };
  const shown = makeView({ ...newPaneState("vi", 2026), names }, {} as Actions, new Date(0));

  it("a row is said by the people, sessions, units, periods and criteria that its key names", () => {
    const said = (form: string, key: string) => formatRow(shown, form, key);
    expect(said("attendance", "hn-2026-01.nv-0012")).toBe("Nguyễn Văn An · 15/01/2026 Nghị quyết 57");
    expect(said("evaluations", "2026-04.nv-0012.phoi-hop")).toBe(
      "Nguyễn Văn An · Tháng 4/2026 · Phối hợp công tác",
    );
    expect(said("units", "cb-mot")).toBe("Chi bộ Một");
    expect(said("discipline", "di-0a1b2c")).toBe("(không còn trong danh mục)");
    expect(formatRow(shown, "discipline", "di-0a1b2c", { subject: "nv-0012" })).toBe("Nguyễn Văn An");
    expect(formatValue(shown, "essays", "person", "nv-0099")).toBe("(không còn trong danh mục)");
  });

  it("a row of the workbook is said alike, although the workbook knows it by its key", () => {
    const key = "2026-04.nv-0012.phoi-hop";
    const rows: Readonly<Record<string, Fields>> = {
      people: { fullName: "Nguyễn Văn An" },
      evaluations: { period: "2026-04", subject: "nv-0012", criterion: "phoi-hop" },
      criteria: { title: "Phối hợp công tác" },
    };
    const keys: Readonly<Record<string, string>> = {
      people: "nv-0012",
      evaluations: key,
      criteria: "phoi-hop",
    };
    const own = new RowLabels((form) => {
      const [name, fields] = [keys[form], rows[form]];
      return new Map(name === undefined || fields === undefined ? [] : [[name, fields]]);
    }, "(không còn trong danh mục)");
    const view = makeView(
      { ...newPaneState("vi", 2026), names: { ...NO_NAMES, labels: own } },
      {} as Actions,
      new Date(0),
    );
    expect(formatRow(view, "evaluations", key)).toBe("Nguyễn Văn An · Tháng 4/2026 · Phối hợp công tác");
  });

  it("asks for everybody who locked, changed, asked or decided, but not for who is named beside the act", () => {
    const asked = (name: string) => [...usersShown(present(PANE_STATES[name]))];
    expect(asked("corrections")).toContain("van-phong");
    expect(asked("decisions")).toContain("cap-uy");
    const [run] = present(PANE_STATES["run-list"]?.runs.list).runs;
    const runsBy = (more: object) => {
      const state = newPaneState("vi", 2026);
      const list = { current: {}, runs: [{ ...present(run), startedByName: undefined, ...more }] };
      return [...usersShown({ ...state, runs: { ...state.runs, list: RunsResponse.parse(list) } })];
    };
    expect(runsBy({})).toEqual(["van-phong"]);
    expect(runsBy({ startedByName: "Mai Thị Hồng Nhung" })).toEqual([]);
  });

  it("nobody is shown as an id: unknown ones are somebody else, scheduled runs the system's", () => {
    const state = present(PANE_STATES["corrections"]);
    const view = makeView(state, {} as Actions, new Date(0));
    expect(formatPerson(view, "vt-cb-hanh-chinh")).toBe("Nguyễn Thị Bích Loan");
    expect(formatPerson(view, "van-phong")).toBe("Mai Thị Hồng Nhung (tôi)");
    expect(formatPerson(view, "1f0c7a2e-never-seen")).toBe("người khác");
    expect(formatPerson(view, AUTOMATIC)).toBe("hệ thống");
    const learnt = withUsers(state, { names: { [UserId.parse("u9")]: "Trần Đức Kiên" } });
    expect(formatPerson({ ...view, state: learnt }, "u9")).toBe("Trần Đức Kiên");
  });

  it("what is referred to is said by name in old and new values", () => {
    const state = { ...present(PANE_STATES["corrections"]), names };
    const view = makeView(state, {} as Actions, new Date(0));
    expect(formatValue(view, "attendance", "person", "nv-0012")).toBe("Nguyễn Văn An");
  });

  it("S12: go with who signs out", () => {
    const left = signedOut(present(PANE_STATES["corrections"]), { kind: "signed-out", candidates: [] });
    expect(left.names).toEqual(NO_NAMES);
    expect(left.corrections.list).toBeUndefined();
  });
});
