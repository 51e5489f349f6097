import type { AwardRule, TieBreaker } from "../../award.ts";
import { assumption, local } from "../../sources.ts";
import { OFFICE, since } from "./sources.ts";

const EXAMPLE = assumption("số suất và thứ tự nêu làm ví dụ, cơ quan tự quy định");

/** Ties are broken by the score, then by attendance. */
const order = (attendance: string): TieBreaker[] => [
  { by: "score", source: EXAMPLE },
  { by: "criterion", criterion: attendance, source: EXAMPLE },
];

const praise = {
  branch: "local",
  form: { vi: "Biểu dương", en: "Public praise" },
  decidedBy: { vi: "Cấp ủy, thủ trưởng cơ quan", en: "The committee, the head of the office" },
  periods: ["month", "quarter"],
  partyOnly: false,
  conditions: [{ kind: "level", atLeast: "HTXS" }],
  hold: EXAMPLE,
  source: local(OFFICE),
} satisfies Partial<AwardRule>;

/** Slots: a fifth of a unit's people, at least one, and one unit of each peer group. */
export const awards: AwardRule[] = [
  {
    ...praise,
    id: "bieu-duong",
    kinds: ["individual", "leader"],
    tieBreakers: order("du-hoc"),
    slots: {
      kind: "share",
      within: "unit",
      percent: since("20", EXAMPLE),
      of: "rated",
      rounding: since("half-up", EXAMPLE),
      least: since("1", EXAMPLE),
    },
  },
  {
    ...praise,
    id: "bieu-duong-tap-the",
    kinds: ["collective"],
    tieBreakers: order("du-hoc-dang-vien"),
    slots: { kind: "number", within: "group", value: since("1", EXAMPLE) },
  },
];
