/** Words of the summary of study, sheet 2 of the committee's workbook. */
export const STUDY_SHEET_TEXTS = {
  sheet: "Tổng hợp học tập",
  title: "TỔNG HỢP KẾT QUẢ HỌC TẬP, QUÁN TRIỆT CHỈ THỊ, NGHỊ QUYẾT",
  directive: "Văn bản",
  unit: "Văn bản, đơn vị",
  directiveSaid: "{number} {title}",
  sessions: "Số lớp, hội nghị",
  channels: { online: "Trực tuyến", direct: "Trực tiếp", cell: "Chi bộ tổ chức" },
  attendance: "Lượt người học tập",
  invited: "Triệu tập",
  present: "Có mặt",
  madeUp: "Học bù",
  excused: "Vắng có phép",
  unexcused: "Vắng không phép",
  blank: "Chưa điểm danh",
  rate: "Tỷ lệ tham gia (%)",
  members: "Đảng viên",
  nonMembers: "Quần chúng",
  attended: "Tham gia",
  percent: "Tỷ lệ (%)",
  essays: "Bài thu hoạch",
  essaysDue: "Phải nộp",
  essaysSubmitted: "Đã nộp",
  onTime: "Đúng hạn",
  onTimePercent: "Tỷ lệ đúng hạn (%)",
  plans: "Kế hoạch hành động",
  plansDue: "Phải ban hành",
  plansIssued: "Đã ban hành",
  total: "TỔNG CỘNG",
  notes: {
    rates:
      "Tham gia = có mặt + học bù. Tỷ lệ tham gia tính trên số lượt triệu tập; tỷ lệ thu hoạch tính trên số phải nộp; làm tròn nửa lên, 2 chữ số thập phân.",
    sessions:
      "Số lớp ở dòng văn bản và dòng tổng cộng đếm mỗi lớp một lần, không cộng dồn giữa các đơn vị, các văn bản.",
    turns:
      "Một lớp học nhiều văn bản được tính lượt ở từng văn bản; ở dòng văn bản và dòng tổng cộng, mỗi người ở mỗi lớp chỉ tính một lượt, dù sinh hoạt ở nhiều đơn vị.",
    onLeave:
      "Có {count} lượt người đang nghỉ dài ngày, không dự học: không tính vào số triệu tập và các cột khác.",
    unlisted: "Có {count} dòng điểm danh của người ngoài diện triệu tập, không tính vào bảng.",
  },
} as const;
