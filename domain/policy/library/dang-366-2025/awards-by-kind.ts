import type { AwardCondition, AwardRule } from "../../award.ts";
import { assumption } from "../../sources.ts";
import { withMoney } from "./award-money.ts";
import { localAwards } from "./local-awards.ts";
import { stateAwards } from "./state-awards.ts";

/** Luật Thi đua, khen thưởng 2022 gives titles of collectives to departments and bodies alike, not to Party cells or mass organisations. */
const DEPARTMENTS = ["phong-ban"];

/** A grassroots emulation fighter meets what an advanced worker does, and is excellent or has a recognised initiative (Điều 23). */
const FIGHTER: AwardCondition[] = [
  { kind: "level", atLeast: "HTT" },
  { kind: "level", atLeast: "HTXS", orInitiative: true },
];

/** The state's titles, each for the kinds that the law names. */
export const stateAwardsByKind: AwardRule[] = stateAwards.map(withMoney).map((rule) => {
  if (rule.kinds.includes("collective")) return { ...rule, unitKinds: DEPARTMENTS };
  if (rule.id !== "cstdcs") return rule;
  return { ...rule, conditions: [...FIGHTER, ...rule.conditions.filter(({ kind }) => kind !== "level")] };
});

const OWN_RULES = assumption(
  "06-HD/TW và Luật Thi đua, khen thưởng không có hình thức hằng năm cho đoàn thể của cơ quan; cấp ủy tự quy định",
);

/** The organisation's own awards, with a yearly one for mass organisations. */
export const localAwardsByKind: AwardRule[] = [
  ...localAwards,
  {
    id: "tuyen-duong-doan-the-nam",
    branch: "local",
    form: { vi: "Tuyên dương", en: "Honour" },
    decidedBy: { vi: "Cấp ủy, khi tổng kết năm", en: "The committee, at the year's end" },
    periods: ["year"],
    kinds: ["collective"],
    unitKinds: ["doan-the"],
    partyOnly: false,
    conditions: [{ kind: "level", atLeast: "HTXS" }],
    hold: assumption("áp dụng như 152/2025/NĐ-CP Điều 4"),
    source: OWN_RULES,
  },
];
