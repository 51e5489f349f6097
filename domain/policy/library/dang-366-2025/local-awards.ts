import type { AwardCondition, AwardRule } from "../../award.ts";
import { assumption, local } from "../../sources.ts";
import { since } from "./sources.ts";

const excellent: AwardCondition = { kind: "level", atLeast: "HTXS" };
const MONTHLY = local(
  "quy định của cấp ủy (theo dự thảo 1053-QĐ/TU Thanh Hóa); không phải hình thức khen thưởng của Đảng",
);
const TERM = assumption(
  "06-HD/TW mục 19 không có khen thưởng nhiệm kỳ cho chi bộ, đoàn thể, cá nhân; cấp ủy tự quy định",
);

/** Conditions on a whole term: no year below "well", most of them "excellent". */
const term: AwardCondition[] = [
  { kind: "termYears", level: "HTT", typical: false, atLeast: since("1", TERM) },
  { kind: "termYears", level: "HTXS", typical: false, atLeast: since("3/5", TERM) },
];

const praise = {
  branch: "local",
  form: { vi: "Biểu dương", en: "Public praise" },
  decidedBy: { vi: "Cấp ủy, tại hội nghị đầu tháng", en: "The committee, at the month's first meeting" },
  periods: ["month", "quarter"],
  partyOnly: false,
  hold: assumption("áp dụng như 152/2025/NĐ-CP Điều 4"),
  conditions: [excellent],
  source: MONTHLY,
} satisfies Partial<AwardRule>;

const honour = {
  branch: "local",
  form: { vi: "Tuyên dương", en: "Honour" },
  decidedBy: { vi: "Cấp ủy, khi tổng kết nhiệm kỳ", en: "The committee, at the term's end" },
  periods: ["term"],
  partyOnly: false,
  hold: assumption("áp dụng như 152/2025/NĐ-CP Điều 4"),
  conditions: term,
  source: TERM,
} satisfies Partial<AwardRule>;

/** The organisation's own awards for months, quarters and a term; none of the Party or the state. */
export const localAwards: AwardRule[] = [
  { ...praise, id: "bieu-duong", kinds: ["individual", "leader"] },
  { ...praise, id: "bieu-duong-tap-the", kinds: ["collective"] },
  { ...honour, id: "tuyen-duong-nhiem-ky", kinds: ["individual", "leader"] },
  { ...honour, id: "tuyen-duong-nhiem-ky-tap-the", kinds: ["collective"] },
];
