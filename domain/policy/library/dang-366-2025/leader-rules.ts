import type { Policy } from "../../policy.ts";
import { assumption, law, local, quoted } from "../../sources.ts";
import { since } from "./sources.ts";

/** What a head and a deputy answer for. */
export const leaderRules = {
  leaders: {
    led: quoted(
      law("366-QĐ/TW Điều 11.1.2, 11.2, 11.3, 11.4"),
      "đơn vị, bộ phận do cá nhân trực tiếp lãnh đạo, quản lý hoàn thành dưới 70%",
    ),
    ownTasks: since(
      "off",
      assumption(
        "Điều 11 nêu nhiệm vụ của đơn vị; nhiệm vụ riêng đã tính vào điểm, nơi xét cả thì đặt leaders.ownTasks",
      ),
    ),
    deputyUnitDone: since(
      "70",
      local(
        "02-HD/BTCTW ngày 22/5/2026 (theo bản trích): tập thể dưới 70% thì cấp phó không xuất sắc; dùng khi chưa ghi lĩnh vực phụ trách",
      ),
    ),
    undecidedUnit: assumption(
      "đơn vị chưa có mức thì cấp có thẩm quyền quyết định mức của đơn vị trước (366-QĐ/TW Điều 12.2)",
    ),
  },
} satisfies Partial<Policy>;
