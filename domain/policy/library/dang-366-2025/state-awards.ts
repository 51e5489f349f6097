import type { AwardCondition, AwardRule, TieBreaker } from "../../award.ts";
import { assumption, law, local } from "../../sources.ts";
import { since } from "./sources.ts";

const LAW = "Luật Thi đua, khen thưởng 2022";
const BAC_NINH = local("86/2025/QĐ-UBND Bắc Ninh Điều 4.2; tỉnh nào áp dụng quy định của tỉnh đó");

const excellent: AwardCondition = { kind: "level", atLeast: "HTXS" };
const good: AwardCondition = { kind: "level", atLeast: "HTT" };
const clean: AwardCondition = { kind: "noDiscipline", from: "khien-trach", whom: "self" };

/** The order matters only where an organisation limits the slots: the law sets no number for these titles. */
const order: TieBreaker[] = [
  { by: "score", source: assumption("khi cơ quan giới hạn số suất: điểm cao hơn xét trước") },
  {
    by: "women",
    share: since("70", law("152/2025/NĐ-CP Điều 4.6")),
    source: law("152/2025/NĐ-CP Điều 4.6"),
  },
];

/** The common part of every title of the state. */
const ofState = {
  branch: "state",
  periods: ["year"],
  partyOnly: false,
  tieBreakers: order,
  hold: law("152/2025/NĐ-CP Điều 4"),
} satisfies Partial<AwardRule>;

/** Emulation titles: people's titles come before the collectives' titles that count them. */
export const stateAwards: AwardRule[] = [
  {
    ...ofState,
    id: "ldtt",
    form: { vi: "Danh hiệu Lao động tiên tiến", en: "Title: advanced worker" },
    decidedBy: { vi: "Thủ trưởng cơ quan, đơn vị", en: "The head of the agency" },
    kinds: ["individual", "leader"],
    conditions: [good, clean],
    source: law(`${LAW}, Điều 24`),
  },
  {
    ...ofState,
    id: "cstdcs",
    form: { vi: "Danh hiệu Chiến sĩ thi đua cơ sở", en: "Title: grassroots emulation fighter" },
    decidedBy: { vi: "Thủ trưởng cơ quan, đơn vị", en: "The head of the agency" },
    kinds: ["individual", "leader"],
    conditions: [excellent, clean, { kind: "vote", atLeast: since("80", law("98/2023/NĐ-CP Điều 30.7")) }],
    source: law(`${LAW}, Điều 23`),
  },
  {
    ...ofState,
    id: "tap-the-ldtt",
    form: { vi: "Danh hiệu Tập thể Lao động tiên tiến", en: "Title: advanced collective" },
    decidedBy: { vi: "Thủ trưởng cơ quan, đơn vị", en: "The head of the agency" },
    kinds: ["collective"],
    conditions: [
      good,
      { kind: "memberShare", proposed: "ldtt", atLeast: since("70", BAC_NINH) },
      { kind: "noDiscipline", from: "canh-cao", whom: "members" },
    ],
    source: BAC_NINH,
  },
  {
    ...ofState,
    id: "tap-the-ldxs",
    form: { vi: "Danh hiệu Tập thể Lao động xuất sắc", en: "Title: excellent collective" },
    decidedBy: { vi: "Chủ tịch Ủy ban nhân dân tỉnh", en: "The chair of the provincial People's Committee" },
    kinds: ["collective"],
    conditions: [
      excellent,
      { kind: "everyMember", atLeast: "HTNV" },
      { kind: "memberShare", proposed: "ldtt", atLeast: since("70", law(`${LAW}, Điều 27`)) },
      { kind: "someMember", proposed: "cstdcs" },
    ],
    source: law(`${LAW}, Điều 27`),
  },
];
