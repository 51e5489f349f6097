import { describe, expect, it } from "vitest";
import type { WireState } from "../../domain/protocol/pull.ts";
import type { PreviewRow } from "../../addin/sync/register-sync.ts";
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
import { keyWithNames, namesIn } from "../../addin/ui/state/names.ts";
import { signedOut } from "../../addin/ui/state/pane-state.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { AUTHORITY_STATES } from "./authority-states.ts";

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a state of the gallery is gone");
  return value;
}
const decisions: DecisionState = present(AUTHORITY_STATES["decisions"]?.runs.decisions);
const draft = present(AUTHORITY_STATES["ask-correction"]?.corrections.draft);
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
    const changes = present(AUTHORITY_STATES["impact"]?.runs.impact?.impact).changed;
    expect(changes.map(groupOf)).toEqual(["down", "up", "line"]);
  });
});

describe("names instead of ids", () => {
  const row = (form: string, key: string, fields: Record<string, string>, deleted = false) =>
    ({ form, key, fields, deleted }) as unknown as WireState;
  const names = namesIn([
    row("people", "nv-0012", { fullName: "Nguyễn Văn An" }),
    row("people", "nv-0099", { fullName: "Đã chuyển đi" }, true),
    row("grants", "u1.cb", { user: "u1", unit: "cb", person: "nv-0012" }),
    row("grants", "u2.cb", { user: "u2", unit: "cb" }),
    row("grants", "u3.cb", { user: "u3", unit: "cb", person: "nv-0099" }),
  ]);

  it("a user is called as the person whom a grant names, and stays an id otherwise", () => {
    expect([...names.users]).toEqual([["u1", "Nguyễn Văn An"]]);
  });

  it("a key is said with the people in it by name", () => {
    expect(keyWithNames(names, "hn-2026-01.nv-0012")).toBe("hn-2026-01 · Nguyễn Văn An");
    expect(keyWithNames(names, "hn-2026-01.nv-0099")).toBe("hn-2026-01 · nv-0099");
  });

  it("S12: go with who signs out", () => {
    const left = signedOut(present(AUTHORITY_STATES["corrections"]), { kind: "signed-out", candidates: [] });
    expect(left.names.people.size + left.names.users.size).toBe(0);
    expect(left.corrections.list).toBeUndefined();
  });
});
