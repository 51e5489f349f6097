import { describe, expect, it } from "vitest";
import type { PreviewRow, Preview, PushReport } from "../../addin/sync/ports/register-sync.ts";
import {
  acceptedRepair,
  isDecided,
  matchId,
  withConflictChoice,
  withMatch,
} from "../../addin/ui/state/mending-state.ts";
import {
  choicesOf,
  chosenCount,
  NO_REGISTER,
  outcomesToMend,
  withAllChosen,
  withChoice,
  withPreview,
} from "../../addin/ui/state/register-state.ts";
import { currentPlace, newPaneState, signedOut, wentBack, wentTo } from "../../addin/ui/state/pane-state.ts";
import { filteredResults, newRunState, NO_FILTER, withPeriod } from "../../addin/ui/state/run-state.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { OFFICE_STATES } from "./states/office-states.ts";
import { PUSH_STATES } from "./states/push-states.ts";
import { REGISTER_STATES } from "./states/register-states.ts";
import { ROW_STATES } from "./states/row-states.ts";

const { preview, report } = PUSH_STATES;
const { conflicts, repair } = ROW_STATES;
const { register } = REGISTER_STATES;
const rowsOf = (shown: Preview | undefined): readonly PreviewRow[] =>
  shown?.kind === "preview" ? shown.rows : [];
const rowOf = (kind: PreviewRow["kind"]): PreviewRow => {
  const row = rowsOf(preview?.register.preview).find((one) => one.kind === kind);
  if (row === undefined) throw new Error(`no row of kind ${kind}`);
  return row;
};

describe("what is sent", () => {
  const previewed = withPreview(
    NO_REGISTER,
    preview?.register.preview ?? { kind: "broken", why: "no-binding", forms: [] },
  );

  it("S4, S5: a copied and a missing row are left alone until the clerk says what they are", () => {
    expect(previewed.choices.get(rowOf("copied"))).toBe("skip");
    expect(previewed.choices.get(rowOf("missing"))).toBe("skip");
    expect(choicesOf(rowOf("missing"))).toEqual(["skip", "put-back", "delete"]);
    expect(choicesOf(rowOf("copied"))).toEqual(["skip", "keep-as-new"]);
  });

  it("S4: a copied row of what the register holds already cannot be sent as new", () => {
    const twice = [{ field: "row", code: "row-twice", message: "" }];
    expect(choicesOf({ ...rowOf("copied"), issues: twice })).toEqual(["skip"]);
  });

  it("S7: what changed, is new or was cleared is ticked, and the button counts it", () => {
    expect(chosenCount(previewed)).toBe(4);
    const without = withChoice(previewed, rowOf("new"), "skip");
    expect(chosenCount(without)).toBe(3);
  });

  it("ticking all leaves rows that need a decision alone", () => {
    const all = withAllChosen(previewed, rowsOf(preview?.register.preview), true);
    expect(all.choices.get(rowOf("copied"))).toBe("skip");
    expect(chosenCount(withAllChosen(all, [rowOf("changed")], false))).toBe(3);
  });

  it("S10: of a sending only what was refused is shown as to be mended", () => {
    const sent: PushReport | undefined = report?.register.report;
    expect(outcomesToMend(sent).map(({ status }) => status)).toEqual(["conflict", "locked", "invalid"]);
  });
});

describe("what is decided", () => {
  it("S11: a conflict is settled only when every field has its choice", () => {
    const [conflict] = conflicts?.register.conflicts ?? [];
    if (conflict === undefined || conflicts === undefined) throw new Error("no conflict");
    const half = withConflictChoice(conflicts.register, conflict, "mark", "mine");
    expect(isDecided(conflicts.register, conflict)).toBe(false);
    expect(isDecided(half, conflict)).toBe(false);
    expect(isDecided(withConflictChoice(half, conflict, "note", "theirs"), conflict)).toBe(true);
  });

  it("a repair restores what was matched and not refused, and never a row without a match", () => {
    if (repair === undefined) throw new Error("no repair");
    expect(acceptedRepair(repair.register)[0]?.matches.map(({ place }) => place)).toEqual([1, 2, 3, 5]);
    const refused = withMatch(repair.register, matchId("essays", 5), false);
    expect(acceptedRepair(refused)[0]?.matches.map(({ place }) => place)).toEqual([1, 2, 3]);
    expect(acceptedRepair(withMatch(refused, matchId("essays", 5), true))[0]?.matches).toHaveLength(4);
  });
});

describe("where one is", () => {
  const state = newPaneState("vi", 2026);

  it("back leads where one came from, and a tab begins a new way", () => {
    const receipt = wentTo(wentTo(wentTo(state, "results"), "proposals"), "receipt");
    expect(currentPlace(wentBack(receipt))).toBe("proposals");
    expect(wentTo(receipt, "board").places).toEqual(["board"]);
    expect(currentPlace(wentBack(wentTo(receipt, "board")))).toBe("board");
  });

  it("going to the same place twice is one step", () => {
    const settings = wentTo(wentTo(state, "settings"), "settings");
    expect(wentBack(settings).places).toEqual(["register"]);
  });

  it("signing out leaves nothing of one person for the next", () => {
    if (register === undefined) throw new Error("no register");
    const out = signedOut(register, { kind: "signed-out", candidates: [] });
    expect(out.register).toEqual(NO_REGISTER);
    expect(out.runs.results).toBeUndefined();
  });
});

describe("what the office looks at", () => {
  const runs = OFFICE_STATES["results"]?.runs ?? newRunState(2026, yearPeriod(2026));

  it("S21: a name is found without its diacritics and case", () => {
    const found = filteredResults({ ...runs, filter: { ...NO_FILTER, name: "hong nhung" } });
    expect(found.map(({ name }) => name)).toEqual(["Trần Thị Hồng Nhung"]);
  });

  it("another period shows nothing of the last one", () => {
    const other = withPeriod(runs, 2025, yearPeriod(2025));
    expect([other.results, other.board, other.run, other.receipt]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it("an outcome of points is called by whose and of when they are first, one of a mark by its person", () => {
  const row = (form: string, key: string, title: string, group: string): PreviewRow => ({
    form,
    key: RowKey.parse(key),
    place: 0,
    line: 4,
    label: "",
    title,
    group,
    kind: "changed",
    fields: [],
    issues: [],
    questions: [],
    isExplained: false,
    formulas: [],
    hidden: false,
  });
  const rows = [
    row("evaluations", "2026-03.nv-1.c", "Tác phong", "Nguyễn Văn An · Tháng 3/2026"),
    row("attendance", "h1.nv-1", "Nguyễn Văn An", "05/03/2026 Hội nghị"),
  ];
  const counts = { changed: 2, added: 0, cleared: 0, copied: 0, missing: 0, invalid: 0, hidden: 0 };
  const { titles } = withPreview(NO_REGISTER, { kind: "preview", rows, counts, missingColumns: {} });
  expect([...titles.values()]).toEqual([
    "Nguyễn Văn An · Tháng 3/2026 · Tác phong",
    "Nguyễn Văn An · 05/03/2026 Hội nghị",
  ]);
});
