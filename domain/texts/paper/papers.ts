/** Words of the papers of a period's file (399-QĐ/TW, HD 05-HD/VPTW; state papers: 30/2020/NĐ-CP). */

/** Blanks for what is filled in by hand, or from the clerk's own book. */
export const BLANK = "……";
export const LONG_BLANK = "………………………………";

export const KIND_WORDS = {
  submission: { title: "TỜ TRÌNH", name: "Tờ trình", symbol: "TTr", file: "to-trinh" },
  decision: { title: "QUYẾT ĐỊNH", name: "Quyết định", symbol: "QĐ", file: "quyet-dinh" },
  report: { title: "BÁO CÁO", name: "Báo cáo", symbol: "BC", file: "bao-cao" },
  minutes: { title: "BIÊN BẢN", name: "Biên bản", symbol: "BB", file: "bien-ban" },
  letter: { title: "", name: "Công văn", symbol: "CV", file: "cong-van" },
} as const;

export const PAPER_TEXTS = {
  draft: "(Dự thảo)",
  place: "{place}, ngày {day} tháng {month} năm {year}",
  onDay: "ngày {day}",
  blankDay: "……/……/………",
  somewhere: "…………",
  /** Symbol, who is signed for and where the copy stays, by whether a committee or a cell issues the paper (HD 05-HD/VPTW). */
  issuers: {
    committee: { symbol: "ĐU", onBehalf: "T/M Đảng ủy", archive: "Lưu Đảng ủy." },
    cell: { symbol: "CB", onBehalf: "T/M Chi bộ", archive: "Lưu Chi bộ." },
  },
  post: "BÍ THƯ",
  agencyPost: "THỦ TRƯỞNG CƠ QUAN",
  asAbove: "Như trên;",
  asArticle2: "Như Điều 2;",
  asArticle3: "Như Điều 3;",
  stateArchive: "Lưu: VT.",
  restsOnStatutes: "Căn cứ Điều lệ Đảng và các quy định thi hành Điều lệ Đảng;",
  restsOnResult: "Căn cứ kết quả đánh giá, xếp loại chất lượng {period},",
  restsOnRatings:
    "Căn cứ Quyết định số {reference}, ngày {day} của {office} công nhận kết quả xếp loại chất lượng {period},",
  restsOn: "Căn cứ {source};",
  exception: "(ngoại lệ theo {article}: {reason})",
  council: "Xét đề nghị của Hội đồng Thi đua - Khen thưởng,",
  forAward: "{act} {period}",
  proposes: "đề nghị {act} {period}",
} as const;

export const RATINGS_PAPER_TEXTS = {
  reportAbout: "kết quả đánh giá, xếp loại chất lượng tập thể, cá nhân {period}",
  membersAbout: "công nhận kết quả xếp loại chất lượng đảng viên {period}",
  unitsAbout: "công nhận kết quả xếp loại chất lượng chi bộ và tổ chức trực thuộc {period}",
  officialsAbout: "công nhận kết quả xếp loại chất lượng cán bộ, công chức {period}",
  departmentsAbout: "công nhận kết quả xếp loại chất lượng phòng, ban, đơn vị {period}",
  unratedAbout: "Danh sách tập thể, cá nhân chưa đánh giá, xếp loại {period}",
  members: "đảng viên, cán bộ, công chức, người lao động",
  units: "chi bộ, tổ chức trực thuộc",
  officials: "cán bộ, công chức",
  departments: "phòng, ban, đơn vị",
  collectives: "Tập thể",
  people: "Cá nhân",
  reported: [
    "Đã đánh giá, xếp loại {collectives} tập thể và {people} cá nhân thuộc phạm vi quản lý; số liệu tổng hợp tại bảng dưới đây.",
    "Còn {unrated} trường hợp chưa được đánh giá, xếp loại, lý do nêu tại danh sách kèm theo hồ sơ.",
  ],
  noneRated: "Chưa có tập thể, cá nhân nào được xếp loại.",
  allRated: "Mọi tập thể, cá nhân thuộc diện xếp loại đều đã được đánh giá.",
  proposals:
    "Đề nghị khen thưởng {count} lượt tập thể, cá nhân, theo các tờ trình và dự thảo quyết định trong hồ sơ.",
  noProposals: "Không có trường hợp nào được đề nghị khen thưởng.",
  columns: {
    number: "TT",
    subject: "Đối tượng",
    total: "Tổng số",
    unrated: "Chưa xếp loại",
    best: "Tỷ lệ xuất sắc (%)",
    name: "Họ và tên, tên tập thể",
    born: "Ngày sinh",
    position: "Chức vụ, đơn vị",
    level: "Xếp loại",
    reason: "Lý do",
  },
} as const;

export const AWARD_PAPER_TEXTS = {
  columns: {
    number: "TT",
    name: "Họ và tên",
    collective: "Tên tập thể",
    nameOrUnit: "Họ và tên, tên tập thể",
    position: "Chức vụ, đơn vị",
    award: "Hình thức đề nghị",
  },
  merit: "{level}; {points} điểm",
  moneyOther: "{sum} (mức tính {due})",
  moneyEach: "{sum} đồng cho mỗi {called}, tổng số tiền là {total} đồng",
  moneyListed: "theo danh sách, tổng số tiền là {total} đồng",
} as const;

export const TERM_PAPER_TEXTS = {
  years: "{from} - {to}",
  restsOnYears: "Căn cứ kết quả xếp loại chất lượng các năm trong nhiệm kỳ {years},",
  year: "{year}: {level}",
  typical: " (tiêu biểu)",
} as const;

export const MEETING_PAPER_TEXTS = {
  ballot: "Phiếu biểu quyết {about}",
  about: "mức xếp loại chất lượng {period}",
  minutes: "kiểm phiếu biểu quyết {about}",
  unrated: "Chưa xếp loại",
  suggested: "Mức đề xuất",
} as const;

export const LATE_LETTER_TEXTS = {
  about: "đôn đốc thực hiện công việc quá hạn {period}",
  said: "Đến ngày {day}, {units} đơn vị còn {count} việc chưa thực hiện hoặc chưa báo cáo (danh sách kèm theo).",
  columns: {
    number: "TT",
    work: "Nội dung",
    person: "Người thực hiện",
    due: "Hạn",
    overdue: "Quá hạn (ngày)",
    reminded: "Đã nhắc",
  },
  people: "{count} người: {names}",
  units: "{count} đơn vị còn việc quá hạn",
} as const;

export const CERTIFICATE_TEXTS = {
  name: "giay-khen",
  overlayName: "giay-khen-phoi",
  overlayTitle: "Giấy khen in trên phôi, kèm theo Quyết định số {number}, ngày {day}",
  title: "Giấy khen kèm theo Quyết định số {number}, ngày {day}",
  decision: "Quyết định số {number}, ngày {day}",
  goldenBook: "Số sổ vàng: {place}",
} as const;

export const CONTENTS_TEXTS = {
  name: "muc-luc",
  about: "Mục lục hồ sơ đánh giá, xếp loại và khen thưởng {period}",
  columns: {
    number: "TT",
    title: "Tên văn bản",
    reference: "Số, ký hiệu; ngày",
    authority: "Nơi quyết định, nơi nhận",
    count: "Số tập thể, cá nhân",
    note: "Ghi chú",
  },
  numbered: "{reference}, ngày {day}",
  added: "(bổ sung)",
  /** What a file of the period also holds and is made elsewhere: the official forms are filled as they are. */
  elsewhere: {
    party: [
      "Báo cáo kiểm điểm tập thể, cá nhân; phiếu phân tích chất lượng (mẫu của Hướng dẫn 43-HD/BTCTW)",
      "Nhận xét của cấp ủy nơi cư trú, của tổ chức đoàn thể",
      "Kết luận, thông báo của cấp có thẩm quyền (nếu có)",
    ],
    state: [
      "Phiếu theo dõi, đánh giá công chức hằng tháng, quý, năm (mẫu của Nghị định 335/2025/NĐ-CP)",
      "Quyết định công nhận sáng kiến, đề tài (đối với danh hiệu cần sáng kiến)",
      "Kết luận, thông báo của cấp có thẩm quyền (nếu có)",
    ],
  },
} as const;
