import type { Policy, ProposalCondition, ProposalRule } from "../policy.ts";
import { law, local } from "../sources.ts";
import { since } from "./sources.ts";

const PARTY = "06-HD/TW ngày 09/6/2025, mục 19";
const LAW = "Luật Thi đua, khen thưởng 2022";

const excellent: ProposalCondition = { kind: "level", atLeast: "HTXS" };
const good: ProposalCondition = { kind: "level", atLeast: "HTT" };
const clean: ProposalCondition = { kind: "noDiscipline", from: "khien-trach", whom: "self" };

function streak(typical: boolean): ProposalCondition {
  return { kind: "streak", years: since("5", law(`${PARTY}.2`)), typical };
}

const party: ProposalRule[] = [
  {
    id: "giay-khen-nam",
    form: { vi: "Giấy khen", en: "Certificate" },
    decidedBy: { vi: "Đảng ủy cơ sở, chi bộ cơ sở", en: "The grassroots Party committee" },
    periods: ["year"],
    kinds: ["individual", "leader"],
    partyOnly: true,
    conditions: [excellent],
    source: law(PARTY),
  },
  {
    id: "khen-5-nam",
    form: { vi: "Giấy khen, bằng khen", en: "Certificate or diploma" },
    decidedBy: {
      vi: "Ban thường vụ cấp ủy cấp trên trực tiếp, ban thường vụ tỉnh ủy",
      en: "The standing committee above, or the province's",
    },
    periods: ["year"],
    kinds: ["individual", "leader"],
    partyOnly: true,
    conditions: [excellent, streak(false)],
    source: law(PARTY),
  },
  {
    id: "giay-khen-chi-bo-nam",
    form: { vi: "Giấy khen", en: "Certificate" },
    decidedBy: { vi: "Đảng ủy cấp trên trực tiếp", en: "The Party committee directly above" },
    periods: ["year"],
    kinds: ["collective"],
    partyOnly: true,
    conditions: [excellent, { kind: "typical" }],
    source: law(PARTY),
  },
  {
    id: "khen-chi-bo-5-nam",
    form: { vi: "Giấy khen, bằng khen", en: "Certificate or diploma" },
    decidedBy: {
      vi: "Ban thường vụ cấp ủy cấp trên trực tiếp, ban thường vụ tỉnh ủy",
      en: "The standing committee above, or the province's",
    },
    periods: ["year"],
    kinds: ["collective"],
    partyOnly: true,
    conditions: [excellent, { kind: "typical" }, streak(true)],
    source: law(PARTY),
  },
];

const state: ProposalRule[] = [
  {
    id: "ldtt",
    form: { vi: "Danh hiệu Lao động tiên tiến", en: "Title: advanced worker" },
    decidedBy: { vi: "Thủ trưởng cơ quan, đơn vị", en: "The head of the agency" },
    periods: ["year"],
    kinds: ["individual", "leader"],
    partyOnly: false,
    conditions: [good, clean],
    source: law(`${LAW}, Điều 24`),
  },
  {
    id: "cstdcs",
    form: { vi: "Danh hiệu Chiến sĩ thi đua cơ sở", en: "Title: grassroots emulation fighter" },
    decidedBy: { vi: "Thủ trưởng cơ quan, đơn vị", en: "The head of the agency" },
    periods: ["year"],
    kinds: ["individual", "leader"],
    partyOnly: false,
    conditions: [excellent, clean, { kind: "vote", atLeast: since("80", law("98/2023/NĐ-CP Điều 30.7")) }],
    source: law(`${LAW}, Điều 23`),
  },
  {
    id: "tap-the-ldtt",
    form: { vi: "Danh hiệu Tập thể Lao động tiên tiến", en: "Title: advanced collective" },
    decidedBy: { vi: "Thủ trưởng cơ quan, đơn vị", en: "The head of the agency" },
    periods: ["year"],
    kinds: ["collective"],
    partyOnly: false,
    conditions: [
      good,
      {
        kind: "memberShare",
        proposed: "ldtt",
        atLeast: since(
          "70",
          local("86/2025/QĐ-UBND Bắc Ninh Điều 4.2; tỉnh nào áp dụng quy định của tỉnh đó"),
        ),
      },
      { kind: "noDiscipline", from: "canh-cao", whom: "members" },
    ],
    source: local("86/2025/QĐ-UBND Bắc Ninh Điều 4.2; tỉnh nào áp dụng quy định của tỉnh đó"),
  },
  {
    id: "tap-the-ldxs",
    form: { vi: "Danh hiệu Tập thể Lao động xuất sắc", en: "Title: excellent collective" },
    decidedBy: { vi: "Chủ tịch Ủy ban nhân dân tỉnh", en: "The chair of the provincial People's Committee" },
    periods: ["year"],
    kinds: ["collective"],
    partyOnly: false,
    conditions: [
      excellent,
      { kind: "everyMember", atLeast: "HTNV" },
      { kind: "memberShare", proposed: "ldtt", atLeast: since("70", law(`${LAW}, Điều 27`)) },
      { kind: "someMember", proposed: "cstdcs" },
    ],
    source: law(`${LAW}, Điều 27`),
  },
];

const praise: ProposalRule = {
  id: "bieu-duong",
  form: { vi: "Biểu dương", en: "Public praise" },
  decidedBy: { vi: "Cấp ủy, tại hội nghị đầu tháng", en: "The committee, at the month's first meeting" },
  periods: ["month", "quarter"],
  kinds: ["individual", "leader"],
  partyOnly: false,
  conditions: [excellent],
  source: local(
    "quy định của cấp ủy (theo dự thảo 1053-QĐ/TU Thanh Hóa); không phải hình thức khen thưởng của Đảng",
  ),
};

export const proposals: Policy["proposals"] = [...party, ...state, praise];
