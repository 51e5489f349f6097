/** The demonstration's steps in `npm start` and in `npm run demo`. */
export const DEMONSTRATION_TEXTS = {
  board: { vi: "Bảng theo dõi", en: "Board" },
  run: { vi: "Lần chấm", en: "The run" },
  plans: { vi: "Đối chiếu kế hoạch", en: "Plans compared" },
  decisions: { vi: "Quyết định", en: "Decisions" },
  correction: { vi: "Đính chính", en: "Correction" },
  reminder: { vi: "Lời nhắc", en: "The reminder" },
  reminded: { vi: "{count} việc còn thiếu", en: "{count} things missing" },
  decided: {
    vi: "{recorded} quyết định, {refused} không nhận",
    en: "{recorded} {recorded:decision|decisions}, {refused} refused",
  },
  imported: {
    vi: "{people} người, {sessions} buổi, {rows} dòng; thêm vào danh sách: {added}",
    en: "{people} {people:person|people}, {sessions} {sessions:session|sessions}, {rows} {rows:row|rows}; added: {added}",
  },
} as const;

/** The committee's reasons in the demonstration, as stored. */
export const DEMONSTRATION_REASONS = {
  spared: "Đã được khen hình thức cao hơn cho cùng thành tích",
  correction: "Đã đối chiếu sổ văn bản đi",
} as const;
