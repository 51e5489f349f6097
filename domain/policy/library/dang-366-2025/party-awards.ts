import type { AwardCondition, AwardRule } from "../../award.ts";
import { assumption, law } from "../../sources.ts";
import { since } from "./sources.ts";

const GUIDE = "06-HD/TW ngày 09/6/2025, mục 19";

const excellent: AwardCondition = { kind: "level", atLeast: "HTXS" };
const outstanding: AwardCondition = { kind: "typical" };
const fiveYears = (typical: boolean): AwardCondition => ({
  kind: "streak",
  years: since("5", law(`${GUIDE}.2`)),
  typical,
});

const ABOVE = {
  vi: "Ban thường vụ cấp ủy cấp trên trực tiếp, ban thường vụ tỉnh ủy",
  en: "The standing committee above, or the province's",
};

/** The common part of every commendation of the Party. */
const ofParty = {
  branch: "party",
  periods: ["year"],
  partyOnly: true,
  hold: assumption("06-HD/TW không nêu; áp dụng như 152/2025/NĐ-CP Điều 4"),
  source: law(GUIDE),
} satisfies Partial<AwardRule>;

/** Commendations of the Party, for years: members, cells below a grassroots committee, grassroots organisations. */
export const partyAwards: AwardRule[] = [
  {
    ...ofParty,
    id: "giay-khen-nam",
    form: { vi: "Giấy khen", en: "Certificate" },
    decidedBy: { vi: "Đảng ủy cơ sở, chi bộ cơ sở", en: "The grassroots Party committee" },
    kinds: ["individual", "leader"],
    conditions: [excellent],
  },
  {
    ...ofParty,
    id: "khen-5-nam",
    form: { vi: "Giấy khen, bằng khen", en: "Certificate or diploma" },
    decidedBy: ABOVE,
    kinds: ["individual", "leader"],
    conditions: [excellent, fiveYears(false)],
  },
  {
    ...ofParty,
    id: "giay-khen-chi-bo-nam",
    form: { vi: "Giấy khen", en: "Certificate" },
    decidedBy: { vi: "Đảng ủy cấp trên trực tiếp", en: "The Party committee directly above" },
    kinds: ["collective"],
    unitKinds: ["chi-bo"],
    conditions: [excellent, outstanding],
  },
  {
    ...ofParty,
    id: "khen-chi-bo-5-nam",
    form: { vi: "Giấy khen, bằng khen", en: "Certificate or diploma" },
    decidedBy: ABOVE,
    kinds: ["collective"],
    unitKinds: ["chi-bo"],
    conditions: [excellent, outstanding, fiveYears(true)],
  },
  {
    ...ofParty,
    id: "giay-khen-co-so-nam",
    form: { vi: "Giấy khen", en: "Certificate" },
    decidedBy: {
      vi: "Ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng",
      en: "The standing committee above the grassroots organisation",
    },
    kinds: ["collective"],
    unitKinds: ["chi-bo-co-so", "dang-bo-co-so"],
    conditions: [excellent, outstanding],
  },
  {
    ...ofParty,
    id: "khen-co-so-5-nam",
    form: { vi: "Bằng khen, cờ", en: "Diploma or banner" },
    decidedBy: { vi: "Ban thường vụ tỉnh ủy", en: "The province's standing committee" },
    kinds: ["collective"],
    unitKinds: ["chi-bo-co-so", "dang-bo-co-so"],
    conditions: [excellent, outstanding, fiveYears(true)],
  },
];
