import { type BatchId, RowKey, type UserId } from "../../../domain/values/ids.ts";
import type { Conflict } from "../../../addin/sync/ports/register-sync.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import { atPlace, BOUND } from "./register-states.ts";
import { CLERK } from "../signed-in.ts";

const key = (text: string): RowKey => RowKey.parse(text);

export const CONFLICTS: readonly Conflict[] = [
  {
    form: "attendance",
    key: key("hn-2026-03.nv-0012"),
    title: "Nguyễn Văn An · Nghị quyết 57",
    fields: [
      {
        field: "mark",
        mine: "excused",
        theirs: "present",
        by: "van-phong",
        at: "2026-03-12T01:10:00.000Z",
      },
      {
        field: "note",
        mine: "Đi công tác",
        theirs: null,
        by: "van-phong",
        at: "2026-03-12T01:10:00.000Z",
      },
    ],
  },
];

/** The pane with questions about single rows. */
export const ROW_STATES = {
  conflicts: atPlace("conflicts", {
    ...BOUND,
    conflicts: CONFLICTS,
  }),
  history: atPlace("history", {
    ...BOUND,
    history: {
      place: { form: "attendance", key: "hn-2026-03.nv-0012", field: "mark" },
      response: {
        entries: [
          {
            seq: 9,
            rev: 2,
            by: CLERK,
            at: "2026-03-12T02:41:00.000Z",
            set: { mark: "excused" },
            before: { mark: "unexcused" },
            deleted: false,
            batchId: "may-tram-01.0002" as BatchId,
          },
          {
            seq: 4,
            rev: 1,
            by: "van-phong" as UserId,
            at: "2026-03-05T02:41:00.000Z",
            set: { mark: "unexcused", day: "2026-03-05" },
            before: {},
            deleted: false,
            batchId: "may-tram-01.0001" as BatchId,
          },
        ],
      },
    },
  }),
  repair: atPlace("repair", {
    ...BOUND,
    repair: [
      {
        form: "essays",
        matches: [
          ...["Nguyễn Văn An", "Phạm Quốc Khánh", "Lê Hoàng Phương Thảo"].map((name, index) => ({
            place: index + 1,
            label: `Bài thu hoạch, dòng ${index + 1}`,
            key: key(`nq57.nv-001${index}`),
            title: `${name} · NQ 57`,
            certainty: "same" as const,
          })),
          {
            place: 5,
            label: "Bài thu hoạch, dòng 5",
            key: key("nq57.nv-0015"),
            title: "Trần Thị Hồng Nhung · NQ 57",
            certainty: "likely",
          },
          { place: 6, label: "Bài thu hoạch, dòng 6", key: undefined, title: "", certainty: "none" },
        ],
      },
    ],
  }),
} satisfies Readonly<Record<string, PaneState>>;
