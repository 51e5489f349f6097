import type { Policy } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { decree, since } from "./sources.ts";

const MONTHS = law(decree("Điều 17.3: điểm năm là bình quân các tháng"));
const monthly = since("monthly" as const, MONTHS);
const people = { common: monthly, results: monthly };
const LIKE_PEOPLE = since("monthly" as const, assumption("tổ chức chấm theo tháng như cá nhân"));

/** What is due by a day. The decree fixes the months alone, so the other values are the committee's to set. */
export const dues: NonNullable<Policy["dues"]> = {
  rhythm: {
    individual: people,
    leader: people,
    collective: { common: LIKE_PEOPLE, results: LIKE_PEOPLE },
  },
  remedyDays: since("90", assumption("hạn chế không nêu hạn khắc phục thì khắc phục trong 90 ngày")),
  closing: {},
  decisions: {
    year: since(
      "14",
      assumption(
        "Điều 19: trước 15/12, trường hợp đặc thù trước 15/01; năm tính đến hết 31/12 nên lấy 15/01",
      ),
    ),
  },
  unitMonths: since("6", assumption("tổ chức hoạt động chưa đủ 6 tháng trong năm thì chưa xếp loại")),
};

/** A head answers for the organisation led; the decree names no number for a deputy. */
export const leaders: NonNullable<Policy["leaders"]> = {
  led: law(decree("Điều 16, Điều 20.6: kết quả của cơ quan, đơn vị được giao lãnh đạo, quản lý")),
  ownTasks: since(
    "off",
    assumption("nhiệm vụ riêng đã tính vào điểm; nơi xét cả làm điều kiện thì đặt leaders.ownTasks"),
  ),
  deputyUnitDone: since("0", assumption("Nghị định không nêu tỷ lệ của tập thể làm điều kiện cho cấp phó")),
  undecidedUnit: assumption(
    "tổ chức chưa có mức thì cấp có thẩm quyền quyết định mức của tổ chức trước (335/2025/NĐ-CP Điều 20.6)",
  ),
};

/** What the decree leaves open in counting the limit. */
export const capTerms = {
  rounding: since(
    "floor",
    law(decree("Điều 20: không vượt quá, nên lấy phần nguyên; nơi có hướng dẫn khác thì đặt cap.rounding")),
  ),
  heads: since(
    "inside",
    assumption("Nghị định không tách người đứng đầu; nơi có hướng dẫn tính ngoài tỷ lệ thì đặt cap.heads"),
  ),
} satisfies Partial<Policy["cap"]>;
