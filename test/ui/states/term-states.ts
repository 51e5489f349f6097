import type { RunId } from "../../../domain/values/ids.ts";
import type { TermResponse, TermSubject } from "../../../domain/protocol/terms.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import { atRuns } from "./policy-states.ts";
import { UNIT } from "../signed-in.ts";

const RUN = "2026-0002-abcdef" as RunId;

const year = (value: number, more: Partial<TermSubject["years"][number]>): TermSubject["years"][number] => ({
  year: value,
  unit: UNIT,
  proposed: "HTT",
  display: "86,20",
  decided: null,
  typical: false,
  proposals: [],
  awards: [],
  ...more,
});
const TERM: TermResponse = {
  from: 2022,
  to: 2026,
  withheld: 0,
  years: [2022, 2023, 2024, 2025, 2026].map((one) => ({ year: one, run: one < 2024 ? null : RUN })),
  subjects: [
    {
      subject: "cb-hanh-chinh",
      name: "Chi bộ Hành chính - Quản trị",
      kind: "collective",
      years: [
        year(2024, { decided: "HTT" }),
        year(2025, { decided: "HTXS", typical: true, awards: ["giay-khen-chi-bo-nam"] }),
        year(2026, {}),
      ],
      streak: 1,
      typicalStreak: 1,
    },
    {
      subject: "nv-0012",
      name: "Nguyễn Văn An",
      kind: "individual",
      years: [
        ...[2022, 2023].map((one) => year(one, { proposed: null, display: null, decided: "HTXS" })),
        year(2024, { decided: "KHTNV", display: "41,00" }),
        year(2025, { proposed: "NO_FIT", display: "72,00" }),
        year(2026, { proposed: "NOT_RATED", display: null }),
      ],
      streak: 2,
      typicalStreak: 0,
    },
  ],
  commendations: [
    {
      subject: "nv-0012",
      id: "tuyen-duong-nhiem-ky",
      form: "Tuyên dương",
      decidedBy: "Cấp ủy, khi tổng kết nhiệm kỳ",
      source: "06-HD/TW mục 19",
      settledBy: "3/5 năm của nhiệm kỳ được công nhận từ mức Hoàn thành tốt nhiệm vụ trở lên",
    },
  ],
};

/** The pane with a term of five years. */
export const TERM_STATES = {
  term: atRuns(["results", "term"], { term: TERM }),
} satisfies Readonly<Record<string, PaneState>>;
