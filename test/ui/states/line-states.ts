import { RowKey } from "../../../domain/values/ids.ts";
import type { PreviewRow } from "../../../addin/sync/ports/register-sync.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import { withPreview } from "../../../addin/ui/state/register-state.ts";
import { atPlace, BOUND } from "./register-states.ts";

const CRITERIA = [
  "Chính trị tư tưởng, đạo đức, lối sống",
  "Tác phong, lề lối làm việc",
  "Trách nhiệm nêu gương",
];

/** The points of one person and month, a row for each criterion. */
function points(kind: PreviewRow["kind"], group: string, line: number | undefined): readonly PreviewRow[] {
  return CRITERIA.map((title, index) => ({
    form: "evaluations",
    key: RowKey.parse(`2026-03.${group.length}.tc-${index}`),
    place: line === undefined ? -1 : line * CRITERIA.length + index,
    line,
    label: line === undefined ? "" : `Chấm điểm tiêu chí, dòng ${line}`,
    title,
    group,
    kind,
    fields: kind === "missing" ? [] : [{ field: "unit", before: "2", after: `2.${index + 5}` }],
    issues: [],
    questions: [],
    isExplained: false,
    formulas: [],
    hidden: false,
    canRevert: true,
  }));
}

const LINES = withPreview(BOUND, {
  kind: "preview",
  rows: [
    ...points("missing", "Đỗ Thị Ngọc Quyên · Tháng 3/2026", undefined),
    ...points("changed", "Nguyễn Văn An · Tháng 3/2026", 4),
    ...points("changed", "Trần Thị Hồng Nhung · Tháng 3/2026", 5),
  ],
  counts: { changed: 6, added: 0, cleared: 0, copied: 0, missing: 3, invalid: 0, hidden: 0 },
  missingColumns: {},
});

/** Lines that hold several rows: changed, and gone from the sheet. */
export const LINE_STATES = { lines: atPlace("preview", LINES) } satisfies Readonly<Record<string, PaneState>>;
