import type { AwardCondition, AwardRule } from "../../award.ts";
import { assumption } from "../../sources.ts";
import { withMoney } from "./award-money.ts";
import { partyAwards } from "./party-awards.ts";

/** For each award that one rule held with both of its forms: the two, each with the body that decides it (06-HD/TW mục 19.2). */
const APART: Readonly<
  Partial<Record<AwardRule["id"], readonly [certificate: AwardRule["id"], diploma: AwardRule["id"]]>>
> = {
  "khen-5-nam": ["giay-khen-5-nam", "bang-khen-5-nam"],
  "khen-chi-bo-5-nam": ["giay-khen-chi-bo-5-nam", "bang-khen-chi-bo-5-nam"],
};

const CERTIFICATE = {
  form: { vi: "Giấy khen", en: "Certificate" },
  decidedBy: {
    vi: "Ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng",
    en: "The standing committee above the grassroots organisation",
  },
};
const DIPLOMA = {
  form: { vi: "Bằng khen", en: "Diploma" },
  decidedBy: { vi: "Ban thường vụ tỉnh ủy", en: "The province's standing committee" },
};

const REPEAT = assumption(
  "06-HD/TW không nêu khen 5 năm liền rồi có tính lại từ đầu hay không; vẫn đề nghị và nhắc khi các năm trùng nhau",
);

const told = (condition: AwardCondition): AwardCondition =>
  condition.kind === "streak" ? { ...condition, repeat: REPEAT } : condition;

/** The Party's commendations, each for one body: what two bodies give is proposed twice, and decided apart. */
export const partyAwardsByBody: AwardRule[] = partyAwards.flatMap((one) => {
  const rule = { ...one, conditions: one.conditions.map(told) };
  const ids = APART[rule.id];
  if (ids === undefined) return [withMoney(rule)];
  const [certificate, diploma] = ids;
  return [
    { ...rule, ...CERTIFICATE, id: certificate },
    { ...rule, ...DIPLOMA, id: diploma },
  ].map(withMoney);
});
