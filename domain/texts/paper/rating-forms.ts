/**
 * Words of the official forms (43-HD/BTCTW of 31/10/2025, forms 01 and 2; Decree 335/2025/NĐ-CP, form 02). Their parts and
 * columns are known from what was published of them; their whole wording was not read, so an office puts the tags into its own file.
 */
export const RATING_FORM_TEXTS = {
  kinds: {
    "collective-form": {
      file: "mau-01-kiem-diem-tap-the",
      title: "Báo cáo kiểm điểm, tự đánh giá, xếp loại của tập thể {period}",
    },
    "member-form": {
      file: "mau-02-kiem-diem-ca-nhan",
      title: "Bản kiểm điểm, tự đánh giá, xếp loại của cá nhân {period}",
    },
    "civil-servant-form": {
      file: "mau-02-phieu-danh-gia-cong-chuc",
      title: "Phiếu đánh giá, xếp loại chất lượng công chức {period}",
    },
  },
  blank: "……",
  columns: {
    number: "TT",
    criterion: "Tiêu chí chấm điểm",
    max: "Điểm tối đa",
    self: "Điểm tự chấm",
    points: "Điểm theo số liệu",
    month: "Tháng",
    total: "Tổng điểm",
    note: "Ghi chú",
  },
  group: "{title}: {max} điểm",
  shortfall: "{what} (ngày {day}).",
  noShortfall: "Trong kỳ không ghi nhận việc chậm, thiếu trong số liệu theo dõi.",
  form01: "Mẫu 01",
  form02: "Mẫu 02",
  collective: {
    title: ["BÁO CÁO KIỂM ĐIỂM", "tự đánh giá, xếp loại chất lượng của {{ho_ten}} {{ky}}"],
    review: "A. KIỂM ĐIỂM",
    parts: [
      "1. Ưu điểm, kết quả thực hiện nhiệm vụ chính trị, học tập và quán triệt nghị quyết, chỉ thị",
      "2. Hạn chế, khuyết điểm và nguyên nhân",
      "3. Kết quả khắc phục hạn chế, khuyết điểm của kỳ trước",
      "4. Phương hướng, biện pháp khắc phục",
    ],
    rating: "B. TỰ ĐÁNH GIÁ, XẾP LOẠI",
  },
  person: {
    title: ["BẢN KIỂM ĐIỂM CÁ NHÂN", "tự đánh giá, xếp loại chất lượng {{ky}}"],
    about: [
      "Họ và tên: {{ho_ten}}; ngày sinh: {{ngay_sinh}}.",
      "Chức vụ: {{vi_tri}}.",
      "Đơn vị công tác, chi bộ: {{don_vi}}.",
    ],
    review: "I. TỰ KIỂM ĐIỂM",
    parts: [
      "1. Ưu điểm, kết quả thực hiện chức trách, nhiệm vụ, học tập nghị quyết, chỉ thị",
      "2. Hạn chế, khuyết điểm và nguyên nhân",
      "3. Kết quả khắc phục hạn chế, khuyết điểm của kỳ trước",
      "4. Phương hướng, biện pháp khắc phục",
    ],
    rating: "II. TỰ ĐÁNH GIÁ, XẾP LOẠI",
    author: "NGƯỜI TỰ KIỂM ĐIỂM",
    authority: "III. ĐÁNH GIÁ, XẾP LOẠI CỦA CẤP CÓ THẨM QUYỀN",
    opinion: "Nhận xét, đánh giá của chi ủy, chi bộ:\t",
  },
  civil: {
    title: ["PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG", "{{ky}}"],
    about: [
      "Họ và tên: {{ho_ten}}; ngày sinh: {{ngay_sinh}}.",
      "Chức vụ, vị trí việc làm: {{vi_tri}}.",
      "Đơn vị công tác: {{don_vi}}.",
    ],
    months: "I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ HẰNG THÁNG",
    mean: "Điểm bình quân: {{tong_diem}}.",
    criteria: "II. ĐIỂM THEO TIÊU CHÍ",
    self: "III. CÁ NHÂN TỰ XẾP LOẠI",
    authority: "IV. CẤP CÓ THẨM QUYỀN XẾP LOẠI",
    author: "NGƯỜI TỰ ĐÁNH GIÁ",
    head: "NGƯỜI CÓ THẨM QUYỀN",
  },
  points:
    "Điểm nhóm tiêu chí chung: {{diem_chung}}; kết quả thực hiện nhiệm vụ: {{diem_ket_qua}}; tổng điểm: {{tong_diem}}/100.",
  selfLevel: "Mức tự xếp loại (đánh dấu một ô):",
  boxes: [
    "☐ Hoàn thành xuất sắc nhiệm vụ",
    "☐ Hoàn thành tốt nhiệm vụ",
    "☐ Hoàn thành nhiệm vụ",
    "☐ Không hoàn thành nhiệm vụ",
  ],
  decided: "Mức cấp có thẩm quyền xếp loại: {{muc}}.",
  chair: "T/M TẬP THỂ",
} as const;
