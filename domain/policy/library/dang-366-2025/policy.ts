import type { Policy } from "../../policy.ts";
import { levels, triggers } from "./levels.ts";
import { localAwards } from "./local-awards.ts";
import { partyAwards } from "./party-awards.ts";
import { rubrics } from "./rubrics.ts";
import { stateAwards } from "./state-awards.ts";
import { assumption, law, local } from "../../sources.ts";
import { EFFECTIVE, since } from "./sources.ts";

/** Quy định 366-QĐ/TW of 30/8/2025, with the decrees and guides that complete it (`docs/policy.md`). */
export const dang3662025: Policy = {
  id: "dang-366-2025",
  version: "1",
  effective: EFFECTIVE,
  title: {
    vi: "Kiểm điểm, đánh giá, xếp loại theo Quy định 366-QĐ/TW",
    en: "Review and rating under Regulation 366-QĐ/TW",
  },
  rubrics,
  levels,
  triggers,
  cap: {
    level: "HTXS",
    percent: since("20", law("366-QĐ/TW Điều 11.1.5")),
    percentMax: since("25", law("366-QĐ/TW Điều 11.1.5")),
    base: since("HTT", law("366-QĐ/TW Điều 11.1.5")),
    drop: since(
      "simple",
      assumption("cách chặt hơn: số hoàn thành tốt tính trước khi loại người ngoài giới hạn"),
    ),
  },
  notRated: {
    admittedMonths: since("6", law("366-QĐ/TW Điều 5")),
    workedMonths: since("6", law("335/2025/NĐ-CP Điều 11.1")),
    workedCategories: since(["can-bo", "cong-chuc"], law("335/2025/NĐ-CP Điều 11.1")),
    exempt: law("366-QĐ/TW Điều 5"),
    monthPresence: since(
      "50",
      local("theo dự thảo 1053-QĐ/TU Thanh Hóa; ngày làm việc tính từ thứ hai đến thứ sáu, kể cả ngày lễ"),
    ),
  },
  headAtMostUnit: since("on", law("335/2025/NĐ-CP Điều 20.6")),
  quarterKhtnvBlocksHtxs: since("on", local("02-HD/BTCTW ngày 22/5/2026 (theo bản trích)")),
  proposals: [...partyAwards, ...stateAwards, ...localAwards],
};
