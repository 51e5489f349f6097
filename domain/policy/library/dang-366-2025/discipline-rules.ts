import type { Policy } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";

/** Discipline and matters under way, for policies from version 2 on. */
export const disciplineRules = {
  discipline: {
    undescribed: assumption(
      "chưa ghi hình thức hoặc căn cứ thì chưa biết có thuộc 366-QĐ/TW Điều 11.4 hay không",
    ),
    oncePerAct: law("335/2025/NĐ-CP Điều 11: một hành vi bị kỷ luật đảng và hành chính chỉ tính một lần"),
    unitOfAct: law("366-QĐ/TW Điều 11: vi phạm ở đơn vị cũ tính cho đơn vị cũ"),
    unknownGround: assumption("căn cứ đã ghi nhận mà bộ quy tắc không nêu thì phải nói rõ, không bỏ qua"),
  },
  verifyFirst: law(
    "366-QĐ/TW Điều 12.1: có đơn thư, dấu hiệu vi phạm, mất đoàn kết thì thẩm tra, xác minh trước khi xếp loại",
  ),
} satisfies Partial<Policy>;
