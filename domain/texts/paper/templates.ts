/** The words of the templates that come with the product, with the tags of `PAPER_TAGS`. An office may replace them. */
export const TEMPLATE_TEXTS = {
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  state: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  star: "*",
  partyNumber: "Số {{so}}-{{ky_hieu}}",
  stateNumber: "Số: {{so}}/{{ky_hieu}}",
  about: "về việc {{trich_yeu}}",
  plainAbout: "{{trich_yeu}}",
  dashes: "-----",
  submittedTo: "Kính trình: {{kinh_gui}}",
  sentTo: "Kính gửi: {{kinh_gui}}",
  recipients: "Nơi nhận:",
  attachedTo: "(Kèm theo {paper} số {{so}}-{{ky_hieu}}, {{ngay}} của {{ten_co_quan}})",
  stateAttachedTo: "(Kèm theo {paper} số {{so}}/{{ky_hieu}}, {{ngay}} của {{ten_co_quan}})",
  titles: {
    submission: "TỜ TRÌNH",
    decision: "QUYẾT ĐỊNH",
    report: "BÁO CÁO",
    minutes: "BIÊN BẢN KIỂM PHIẾU",
    ballot: "PHIẾU BIỂU QUYẾT",
    list: "DANH SÁCH TRÍCH NGANG",
    names: "DANH SÁCH",
    contents: "MỤC LỤC HỒ SƠ",
    certificate: "GIẤY KHEN",
    awards: "TẶNG",
  },
  submission: [
    "{{ten_co_quan}} kính trình {{kinh_gui}} xem xét, {{khen}} {{ky}} cho {{so_luong}} {{doi_tuong}} (có danh sách trích ngang kèm theo).",
    "Kính trình {{kinh_gui}} xem xét, quyết định.",
  ],
  partyDecides: "{{co_quan}} QUYẾT ĐỊNH",
  stateDecides: "QUYẾT ĐỊNH:",
  awardArticles: [
    ["Điều 1.", "Quyết định {{khen}} {{ky}}, gồm {{so_luong}} {{doi_tuong}} (có danh sách kèm theo)."],
    ["Điều 2.", "Tiền thưởng kèm theo: {{tien_thuong}}; nguồn chi: {{nguon_chi}}."],
    [
      "Điều 3.",
      "Văn phòng, các chi bộ, đơn vị trực thuộc và {{doi_tuong}} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
    ],
  ],
  ratingArticles: [
    [
      "Điều 1.",
      "Công nhận kết quả xếp loại chất lượng {{ky}} của {{so_luong}} {{doi_tuong}} (có danh sách kèm theo).",
    ],
    [
      "Điều 2.",
      "Văn phòng, các chi bộ, đơn vị trực thuộc và {{doi_tuong}} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
    ],
  ],
  stateRatingArticles: [
    [
      "Điều 1.",
      "Công nhận kết quả xếp loại chất lượng {{ky}} của {{so_luong}} {{doi_tuong}} (có danh sách kèm theo).",
    ],
    [
      "Điều 2.",
      "Các phòng, ban, đơn vị trực thuộc và {{doi_tuong}} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
    ],
  ],
  reportOpening:
    "Thực hiện quy định về đánh giá, xếp loại chất lượng, {{ten_co_quan}} báo cáo kết quả {{ky}} như sau:",
  letterClosing: [
    "{{ten_co_quan}} đề nghị các đơn vị thực hiện và báo cáo trước ngày ……/……/………",
    "Nơi liên hệ:\t",
  ],
  ballot: {
    how: "Đánh dấu x vào một ô ở mỗi dòng. Dòng để trống hoặc đánh dấu từ hai ô trở lên là không hợp lệ ở dòng ấy.",
    voter: "NGƯỜI BIỂU QUYẾT",
    mayBlank: "(có thể không ký)",
  },
  minutes: {
    meeting: "I. HỘI NGHỊ",
    lines: [
      "Thời gian: …… giờ ……, ngày …… tháng …… năm ………",
      "Địa điểm:\t",
      "Số người được triệu tập: ……; có mặt: ……; vắng mặt: ……",
      "Lý do vắng mặt:\t",
      "Chủ trì: ………………………; thư ký:\t",
    ],
    count: "II. KẾT QUẢ KIỂM PHIẾU",
    counted: [
      "Tổ kiểm phiếu: 1. ……………………… (tổ trưởng); 2. ………………………; 3. ………………………",
      "Số phiếu phát ra: ……; thu về: ……; hợp lệ: ……; không hợp lệ: ……",
      "Số phiếu phát ra không quá số người có mặt; thu về không quá số phát ra; hợp lệ cộng không hợp lệ bằng thu về; mỗi dòng dưới đây cộng lại không quá số phiếu hợp lệ.",
    ],
    closing:
      "Hội nghị kết thúc hồi …… giờ …… cùng ngày. Biên bản lập thành 03 bản, được thông qua trước hội nghị.",
    counter: ["T/M TỔ KIỂM PHIẾU", "TỔ TRƯỞNG"],
    chair: ["CHỦ TRÌ HỘI NGHỊ", "BÍ THƯ"],
  },
  meetingMinutes: {
    title: "BIÊN BẢN",
    meeting: "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN",
    content: "II. NỘI DUNG",
    party: [
      "Chủ trì nêu mục đích, tiêu chuẩn xếp loại, khen thưởng và kết quả kiểm phiếu (biên bản kiểm phiếu kèm theo).",
      "Ý kiến nhận xét, thảo luận:\t",
    ],
    council: [
      "Chủ tịch Hội đồng nêu tiêu chuẩn danh hiệu và tóm tắt thành tích của các tập thể, cá nhân được đề nghị.",
      "Ý kiến thảo luận của các thành viên:\t",
    ],
    conclusion: "III. KẾT LUẬN",
    considered: "Hội nghị xét {{so_luong}} tập thể, cá nhân sau đây:",
    vote: "Biểu quyết (hoặc bỏ phiếu kín): nhất trí …… trên …… thành viên, đạt …… %.",
    disagreed: "Không nhất trí:\t",
    absent: "Ý kiến bằng văn bản của thành viên vắng mặt:\t",
    closing: "Biên bản được đọc và thông qua lúc …… giờ …… cùng ngày.",
    writer: "NGƯỜI GHI BIÊN BẢN",
    chair: "CHỦ TRÌ HỘI NGHỊ",
    secretary: "THƯ KÝ",
    chairman: "CHỦ TỊCH HỘI ĐỒNG",
  },
} as const;
