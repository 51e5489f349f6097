import { localAwards } from "../dang-366-2025/local-awards.ts";
import { stateAwards } from "../dang-366-2025/state-awards.ts";
import type { Policy } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { rubrics } from "./rubrics.ts";
import { decree, EFFECTIVE, since } from "./sources.ts";

const LEVELS = law(decree("Điều 8, Điều 20"));
const CAP = law(decree("Điều 20: trong cùng cơ quan và từng nhóm công chức có nhiệm vụ tương đồng"));

/** Nghị định 335/2025/NĐ-CP of 21/12/2025: civil servants, without the Party's commendations (`docs/policy.md`). */
export const congChuc3352025: Policy = {
  id: "cong-chuc-335-2025",
  version: "1",
  effective: EFFECTIVE,
  title: {
    vi: "Đánh giá, xếp loại công chức theo Nghị định 335/2025/NĐ-CP",
    en: "Rating of civil servants under Decree 335/2025/NĐ-CP",
  },
  rubrics,
  levels: [
    { level: "HTXS", floor: since("90", LEVELS), conditions: [] },
    { level: "HTT", floor: since("70", LEVELS), conditions: [] },
    { level: "HTNV", floor: since("50", LEVELS), conditions: [] },
    { level: "KHTNV", floor: since("0", LEVELS), conditions: [] },
  ],
  triggers: [
    { id: "suy-thoai", kinds: ["individual", "leader"], source: LEVELS },
    {
      id: "ky-luat-nhiem-vu",
      kinds: ["individual", "leader"],
      derived: { from: "dutyDiscipline" },
      source: LEVELS,
    },
    { id: "tham-nhung-trong-pham-vi", kinds: ["leader"], source: LEVELS },
  ],
  cap: {
    level: "HTXS",
    percent: since("20", CAP),
    percentMax: since("25", CAP),
    base: since("HTT", CAP),
    drop: since(
      "simple",
      assumption("cách chặt hơn: số hoàn thành tốt tính trước khi loại người ngoài giới hạn"),
    ),
  },
  notRated: {
    admittedMonths: since("0", assumption("Nghị định không xét ngày vào Đảng")),
    workedMonths: since("6", law(decree("Điều 11.1"))),
    workedCategories: since(["can-bo", "cong-chuc"], law(decree("Điều 11.1"))),
    exempt: assumption("người được miễn hoặc bị đình chỉ thì không xếp loại"),
  },
  headAtMostUnit: since("on", law(decree("Điều 20.6"))),
  quarterKhtnvBlocksHtxs: since(
    "off",
    assumption("Nghị định lấy bình quân 12 tháng, không nêu quý làm điều kiện"),
  ),
  proposals: [...stateAwards, ...localAwards],
};
