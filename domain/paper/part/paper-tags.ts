import type { Bilingual } from "../../values/bilingual.ts";

/** The tags that a template may hold, as an office writes them in Word: `{{co_quan}}`. */
export const PAPER_TAGS = {
  co_quan_cap_tren: { vi: "Cơ quan, tổ chức cấp trên, in hoa", en: "The organisation above, in capitals" },
  co_quan: { vi: "Cơ quan ban hành, in hoa", en: "The issuing organisation, in capitals" },
  ten_co_quan: { vi: "Cơ quan ban hành, trong câu", en: "The issuing organisation, in a sentence" },
  so: { vi: "Số văn bản; để trống khi chưa vào sổ", en: "The number; blank until it is taken from the book" },
  ky_hieu: { vi: "Ký hiệu văn bản", en: "The symbol" },
  ngay: { vi: "Ngày văn bản, trong câu: “ngày 20/12/2026”", en: "The day, in a sentence" },
  noi_ngay: { vi: "Địa danh, ngày tháng năm", en: "Place and day" },
  du_thao: { vi: "Chữ Dự thảo, cho đến khi có số", en: "The word draft, until there is a number" },
  trich_yeu: { vi: "Trích yếu", en: "What it is about" },
  kinh_gui: { vi: "Nơi văn bản được trình, gửi đến", en: "Whom it is submitted or sent to" },
  can_cu: { vi: "Các căn cứ, mỗi căn cứ một dòng", en: "What it rests on, one line each" },
  khen: { vi: "Việc khen: “tặng Giấy khen cho đảng viên …”", en: "The award, in a sentence" },
  ky: { vi: "Kỳ đánh giá: “năm 2026”", en: "The period: “năm 2026”" },
  so_luong: { vi: "Số người hoặc tập thể", en: "The number of people or collectives" },
  doi_tuong: { vi: "Gọi chung người hoặc tập thể", en: "What they are called together" },
  tien_thuong: {
    vi: "Tiền thưởng: mỗi người, tập thể và tổng số",
    en: "The money of an award, each and together",
  },
  nguon_chi: { vi: "Nguồn chi tiền thưởng", en: "The fund that pays it" },
  nhan_xet: { vi: "Các đoạn nội dung", en: "The paragraphs of the body" },
  tong_hop: { vi: "Bảng tổng hợp", en: "The table of figures" },
  danh_sach: { vi: "Bảng danh sách", en: "The table of names" },
  quyen_han: { vi: "Quyền hạn ký: “T/M ĐẢNG ỦY”", en: "On whose behalf it is signed" },
  chuc_vu: { vi: "Chức vụ người ký", en: "The signatory's post" },
  nguoi_ky: { vi: "Họ tên người ký", en: "The signatory's name" },
  noi_nhan: { vi: "Nơi nhận, mỗi nơi một dòng", en: "The recipients, one line each" },
  ho_ten: { vi: "Họ và tên, tên tập thể được đánh giá", en: "Who is rated" },
  ngay_sinh: { vi: "Ngày sinh của người được đánh giá", en: "Date of birth" },
  vi_tri: { vi: "Chức vụ của người được đánh giá", en: "The post of who is rated" },
  don_vi: { vi: "Đơn vị công tác, chi bộ", en: "The unit of who is rated" },
  diem_chung: { vi: "Điểm nhóm tiêu chí chung: “28,50/30”", en: "Points of the common criteria" },
  diem_ket_qua: { vi: "Điểm kết quả thực hiện nhiệm vụ: “62/70”", en: "Points of the results" },
  tong_diem: { vi: "Tổng điểm", en: "All points" },
  muc: { vi: "Mức đã quyết định; để trống khi chưa có", en: "The level that was decided; blank until then" },
  ton_tai: { vi: "Các việc chậm, thiếu đã ghi nhận", en: "What was recorded as late or missing" },
  bang_diem: { vi: "Bảng điểm theo tiêu chí", en: "The table of points by criterion" },
  bang_thang: { vi: "Bảng điểm các tháng", en: "The table of points by month" },
  trang: {
    vi: "Các trang, mỗi tập thể, cá nhân hoặc đơn vị một trang",
    en: "Pages, one for each subject or unit",
  },
  giay_khen: { vi: "Nội dung từng giấy khen", en: "What each certificate says" },
} as const satisfies Record<string, Bilingual>;
export type PaperTag = keyof typeof PAPER_TAGS;

export function isPaperTag(name: string): name is PaperTag {
  return Object.hasOwn(PAPER_TAGS, name);
}
