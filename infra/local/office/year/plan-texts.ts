import { RowKey } from "../../../../domain/values/ids.ts";
import { DAN_NGUYEN, HOI_DONG, OFFICE_UNITS, type OfficeUnit, CUU_CHIEN_BINH } from "../people/units.ts";

/** The directive for which every unit but the silent one has handed in the text of its plan. */
export const PLANNED_DIRECTIVE = RowKey.parse("nq-02-tu");

/** The sentences of the committee's own plan. */
const SUPERIOR = [
  "Quán triệt sâu sắc, đầy đủ nội dung nghị quyết đến toàn thể cán bộ, đảng viên và người lao động trong cơ quan.",
  "Xác định rõ nhiệm vụ trọng tâm, giải pháp chủ yếu và lộ trình thực hiện phù hợp với chức năng của từng đơn vị.",
  "Phát huy vai trò nêu gương của người đứng đầu cấp ủy, tổ chức đảng trong lãnh đạo, chỉ đạo thực hiện nhiệm vụ.",
  "Nâng cao chất lượng sinh hoạt chi bộ, chú trọng sinh hoạt chuyên đề gắn với nhiệm vụ chính trị được giao.",
  "Tăng cường kiểm tra, giám sát việc thực hiện; kịp thời uốn nắn những nơi làm hình thức, đối phó.",
  "Định kỳ sáu tháng, một năm sơ kết, tổng kết, báo cáo kết quả về Đảng ủy theo quy định.",
] as const;

/** Sentences that only the unit can have written; `{unit}` is its name. */
const OWN = [
  "{unit} giao mỗi đảng viên đăng ký một việc cải tiến quy trình của chính mình trước ngày 15 tháng 3.",
  "Mỗi buổi họp tháng có một đảng viên trình bày khó khăn thật của công việc và cách đã gỡ.",
  "Tổ công tác lập danh mục hồ sơ chậm của quý trước, phân công tên người xử lý và ngày xong từng hồ sơ.",
  "Bí thư gặp riêng từng đảng viên có kết quả thấp để nghe và thống nhất việc cần làm.",
  "Kết quả đăng ký treo ở bảng tin phòng họp, tháng nào cũng đánh dấu việc đã xong.",
  "Cuối năm {unit} chọn hai sáng kiến đã dùng được để giới thiệu cho đơn vị bạn.",
] as const;

/** The number of sentences that a unit copied; most copied one, which is normal. */
function copiedSentences(unit: OfficeUnit): number {
  if (unit === DAN_NGUYEN) return 5;
  return unit === HOI_DONG ? 3 : 1;
}

export const SUPERIOR_PLAN = SUPERIOR.join("\n");

/** Every unit's text: the copied sentences, then its own. */
export function unitPlans(): readonly { readonly unit: OfficeUnit; readonly text: string }[] {
  return OFFICE_UNITS.filter((unit) => unit !== CUU_CHIEN_BINH).map((unit) => {
    const copied = copiedSentences(unit);
    const own = OWN.slice(0, OWN.length - copied + 1).map((line) => line.replaceAll("{unit}", unit.name));
    return { unit, text: [...SUPERIOR.slice(0, copied), ...own].join("\n") };
  });
}
