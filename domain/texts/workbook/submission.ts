/** Words of the submission, sheet 1 of the committee's workbook. */
export const SUBMISSION_TEXTS = {
  sheet: "Tờ trình",
  title: "TỜ TRÌNH",
  summary:
    "về kết quả học tập, quán triệt chỉ thị, nghị quyết; đánh giá, xếp loại và đề nghị khen thưởng {period}",
  dashes: "-----",
  addressee: "Kính trình: {name}",
  opening:
    "Thực hiện {policy}, căn cứ kết quả theo dõi của các chi bộ, đoàn thể trực thuộc, {office} báo cáo và trình kết quả {period} như sau:",
  study: {
    heading: "I- KẾT QUẢ HỌC TẬP, QUÁN TRIỆT",
    said: "Đã tổ chức học tập {directives} văn bản với {sessions} lớp, hội nghị; {invited} lượt người được triệu tập, {attended} lượt tham gia, đạt {rate}%.",
    nothing: "Trong kỳ không có văn bản nào được học tập.",
    seats:
      "Hội nghị học tập nhiều văn bản được nêu ở từng văn bản; dòng cộng chỉ tính mỗi người ở mỗi hội nghị một lượt.",
    directive: "Văn bản",
    invited: "Triệu tập (lượt)",
    attended: "Tham gia (lượt)",
    rate: "Tỷ lệ tham gia (%)",
    essays: "Thu hoạch phải nộp",
    essaysOnTime: "Nộp đúng hạn",
    essayRate: "Tỷ lệ đúng hạn (%)",
    chart: "Tỷ lệ tham gia học tập theo văn bản (%)",
    chartSaid: "Biểu đồ thanh, tỷ lệ tham gia học tập của từng văn bản: {values}.",
  },
  levels: {
    heading: "II- KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI",
    said: "Xếp loại {collectives} tập thể, {people} cá nhân; {notRated} cá nhân không thuộc diện xếp loại.",
    incomplete: "Còn {collectives} tập thể, {people} cá nhân chưa đủ số liệu để xếp loại.",
    level: "Mức xếp loại",
    collectives: "Tập thể",
    people: "Cá nhân",
    count: "Số lượng",
    rate: "Tỷ lệ (%)",
    unit: "Đơn vị",
    byUnit: "Cá nhân theo đơn vị",
    assessed: "Tổng số được xếp loại",
    sum: "Cộng",
    chart: "Số cá nhân theo mức xếp loại của từng đơn vị",
    chartSaid: "Biểu đồ thanh chồng, số cá nhân theo mức xếp loại: {values}.",
  },
  proposals: {
    heading: "III- ĐỀ NGHỊ KHEN THƯỞNG",
    said: "Đề nghị cấp có thẩm quyền xem xét {count} trường hợp đủ điều kiện:",
    nothing: "Không có trường hợp nào đủ điều kiện đề nghị khen thưởng.",
    award: "Nội dung đề nghị",
    decidedBy: "Cấp quyết định",
    count: "Số lượng",
  },
  closing:
    "Danh sách, điểm theo từng tiêu chí, căn cứ và dữ liệu nguồn được trình bày tại các biểu kèm theo. Kính trình {addressee} xem xét, quyết định.",
  someAuthority: "cấp có thẩm quyền",
} as const;
