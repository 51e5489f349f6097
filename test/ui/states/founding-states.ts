import { Day } from "../../../domain/values/day.ts";
import type { DueBoardResponse } from "../../../domain/protocol/dues.ts";
import type { MovementReading } from "../../../domain/protocol/year/movements.ts";
import type { YearOpening } from "../../../domain/protocol/terms.ts";
import { newPaneState, type PaneState } from "../../../addin/ui/state/pane-state.ts";
import type { OfficeState } from "../../../addin/ui/state/office-state.ts";
import { settingField } from "../../../addin/ui/founding/setting-rows.ts";
import { dang3662025v2 } from "../../../domain/policy/library/dang-366-2025/version-2.ts";
import { confirmationName, listAssumptions } from "../../../domain/policy/assumptions.ts";
import type { MeResponse } from "../../../domain/protocol/me.ts";
import type { PolicySummary } from "../../../domain/protocol/policies.ts";
import type { WireState } from "../../../domain/protocol/pull.ts";
import { RowKey, UserId } from "../../../domain/values/ids.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import { NAMES, REVIEWER_ME } from "../signed-in.ts";

export const COMMITTEE = REVIEWER_ME.committee;

/** A row as the service tells it, at its first revision. */
export function storedRow(
  form: string,
  key: string,
  fields: Fields,
  more: Partial<WireState> = {},
): WireState {
  return {
    form,
    key: RowKey.parse(key),
    rev: 1,
    seq: 1,
    by: UserId.parse("van-phong"),
    at: "2026-03-02T02:41:00.000Z",
    fields,
    deleted: false,
    ...more,
  };
}

export function settingState(name: string, value: string, source?: string): WireState {
  const fields = { name, value, ...(source !== undefined && { source }) };
  return storedRow("settings", name.replaceAll(".", "_"), fields);
}

const SUMMARY: PolicySummary = {
  name: dang3662025v2.id,
  id: dang3662025v2.id,
  version: dang3662025v2.version,
  title: dang3662025v2.title,
  effective: dang3662025v2.effective,
  origin: "product",
  sources: { law: 88, local: 7, assumption: 111 },
  publishedBy: null,
  publishedAt: null,
};

export const NEW_OFFICE: OfficeState = {
  year: 2026,
  rows: [],
  policies: [SUMMARY],
  policy: dang3662025v2,
  step: "committee",
  typed: {},
  faults: {},
};

const [firstAssumption] = listAssumptions(dang3662025v2);

const BEGUN: readonly WireState[] = [
  storedRow("units", COMMITTEE, { name: "Đảng ủy Văn phòng Tỉnh ủy", kind: "committee", group: "Đảng ủy" }),
  settingState("letterhead.upper", "Đảng bộ các cơ quan Đảng tỉnh"),
  settingState("letterhead.place", "Bình An"),
  settingState("policy", dang3662025v2.id),
  settingState("cap.percent", "12.5", "Thông báo 41-TB/TU ngày 05/01/2026"),
  ...(firstAssumption === undefined
    ? []
    : [settingState(confirmationName(firstAssumption), firstAssumption.text, "12-QĐ/ĐU ngày 05/01/2026")]),
  storedRow("units", "un-1", {
    name: "Chi bộ Tổng hợp - Cơ yếu - Công nghệ thông tin",
    kind: "chi-bo",
    group: "x",
  }),
  storedRow("units", "un-2", { name: "Công đoàn cơ sở", kind: "doan-the", group: "x" }),
];

const MEMBER = { unit: "un-1", from: "2026-01-01", role: "head", group: "x", rated: true };

const WHOLE: readonly WireState[] = [
  ...BEGUN,
  storedRow("people", "pe-1", { fullName: "Nguyễn Văn An", category: "cong-chuc" }),
  storedRow("memberships", "m-1", { ...MEMBER, person: "pe-1" }),
  storedRow("grants", "g-1", { user: "u", unit: "un-1", access: "write" }),
];

const ADMIN_ME: MeResponse = {
  ...REVIEWER_ME,
  roles: ["Admin"],
  units: REVIEWER_ME.units.map((unit) => ({ ...unit, access: "write" })),
};

function atFounding(
  office: OfficeState,
  place: "founding" | "office-settings" = "founding",
  me = ADMIN_ME,
): PaneState {
  return {
    ...newPaneState("vi", 2026),
    session: { kind: "signed-in", me },
    names: NAMES,
    places: ["register", place],
    office,
  };
}

function atNextYear(opening: Partial<YearOpening>): PaneState {
  const forms = [
    { form: "units", waiting: 9, there: 1 },
    { form: "people", waiting: 61, there: 0 },
  ];
  const whole = { year: 2027, from: 2026, forms, left: [], refused: [], more: false, ...opening };
  const [unit] = ADMIN_ME.units;
  const months = Array.from({ length: 12 }, (_, month) => (month === 11 ? [3, 0, 2, 4] : []));
  const dues: DueBoardResponse = {
    year: 2026,
    asOf: Day.parse("2026-12-28"),
    units: unit === undefined ? [] : [{ unit: unit.unit, months }],
    office: null,
    withheld: 0,
    pending: [],
  };
  return {
    ...newPaneState("vi", 2026),
    session: { kind: "signed-in", me: ADMIN_ME },
    names: NAMES,
    places: ["register", "next-year"],
    nextYear: { opening: whole, dues },
  };
}

function atMovements(
  typed: OfficeState["typed"],
  reading?: Partial<MovementReading>,
  faults = {},
): PaneState {
  const told = {
    year: 2026,
    seq: 9,
    stored: false,
    digest: "0".repeat(16),
    rows: [],
    faults: [],
    notices: [],
  };
  return {
    ...atFounding({ ...NEW_OFFICE, rows: WHOLE, step: undefined, typed, faults }),
    places: ["register", "movements"],
    movement: reading && { id: "0".repeat(16), reading: { ...told, dues: [], ...reading } },
  };
}

const MOVED: MovementReading["rows"] = [
  {
    form: "memberships",
    name: "Nguyễn Văn An · Chi bộ Tổng hợp - Cơ yếu - Công nghệ thông tin · 01/01/2026",
    what: "changed",
    cells: [
      { column: "Đến ngày", from: null, to: "30/06/2026" },
      { column: "Lý do thôi", from: null, to: "Nghỉ hưu, 07-QĐ/ĐU" },
    ],
  },
  {
    form: "users",
    name: "Nguyễn Văn An",
    what: "changed",
    cells: [{ column: "Thôi quyền từ ngày", from: null, to: "01/07/2026" }],
  },
];

export const FOUNDING_STATES: Readonly<Record<string, PaneState>> = {
  "next year: to be opened": atNextYear({
    left: [
      { form: "units", name: "Chi hội Phụ nữ Văn phòng", why: "ended" },
      { form: "people", name: "Vũ Văn Hương · 1978", why: "belongs-nowhere" },
    ],
  }),
  "next year: open": atNextYear({
    forms: [{ form: "units", waiting: 0, there: 10 }],
    refused: [{ form: "settings", name: "Tỷ lệ tối đa", message: "Bộ quy tắc của năm không có phần này." }],
  }),
  "founding: nothing yet": atFounding(NEW_OFFICE),
  "founding: a name is missing": atFounding({
    ...NEW_OFFICE,
    faults: { "committee-name": "Mục này phải ghi." },
  }),
  "founding: the rule book": atFounding({
    ...NEW_OFFICE,
    rows: BEGUN,
    step: "rules",
    typed: { [`tick-${listAssumptions(dang3662025v2)[1]?.id}`]: "x" },
    faults: { basis: "Mục này phải ghi." },
  }),
  "founding: units pasted": atFounding({
    ...NEW_OFFICE,
    rows: BEGUN,
    step: "units",
    typed: { "unit-lines": "1. Chi bộ Nội chính\n2. Công đoàn cơ sở\nPhòng Hành chính - Quản trị" },
  }),
  "founding: a person": atFounding({
    ...NEW_OFFICE,
    rows: BEGUN,
    step: "people",
    typed: { "person-birth": "32/1/1985" },
    faults: { "person-birth": "Ghi ngày như 05/03/1985, hoặc năm như 1985." },
  }),
  "founding: users": atFounding({ ...NEW_OFFICE, rows: BEGUN, step: "users" }),
  "founding: running": atFounding({ ...NEW_OFFICE, rows: WHOLE, step: undefined }),
  "movement: somebody joins": atMovements({ "move-another": "x" }, undefined, {
    "move-day": "Ghi ngày như 01/07/2026.",
    "move-name": "Có thể là người đã có: Nguyễn Văn An (NV001).",
  }),
  "movement: somebody leaves": atMovements(
    { "move-kind": "leave", "move-unit": "un-1", "move-person": "pe-1", "move-day": "30/06/2026" },
    { rows: MOVED, notices: [{ code: "no-head", message: "Từ 01/07/2026 đơn vị chưa có người đứng đầu." }] },
  ),
  "movement: a split is refused": atMovements(
    { "move-kind": "split", "move-unit": "un-1", "move-people-pe-1": "x" },
    {
      rows: MOVED.slice(0, 1),
      faults: [{ field: "day", code: "day-locked", message: "Tháng 6/2026 đã khóa." }],
    },
    { "move-day": "Tháng 6/2026 đã khóa." },
  ),
  "movement: units merge": atMovements({ "move-kind": "merge" }),
  "movement: a term ends": atMovements({ "move-kind": "term-end", "move-unit": "un-1" }),
  "movement: stored": atMovements({ "move-kind": "transfer" }, { rows: MOVED, stored: true }),
  "office settings": atFounding({ ...NEW_OFFICE, rows: BEGUN, step: undefined }, "office-settings"),
  "office settings: to be read": atFounding(
    { ...NEW_OFFICE, rows: BEGUN, step: undefined },
    "office-settings",
    REVIEWER_ME,
  ),
  "office settings: faults": atFounding(
    {
      ...NEW_OFFICE,
      rows: BEGUN,
      step: undefined,
      typed: {
        [settingField("cap.percent", "value")]: "rất nhiều",
        [settingField("cap.base", "value")]: "HTT",
      },
      faults: {
        [settingField("cap.percent", "value")]: "Ghi một số từ 0 đến 100, ví dụ 20 hoặc 12,5.",
        [settingField("cap.base", "source")]: "Ghi số, ngày văn bản quyết định giá trị này.",
      },
    },
    "office-settings",
  ),
};
