/** Words about texts that have ended or were changed, where papers rest on them. */
export const ENDED_TEXTS = {
  refused: "Chưa lập: {text} hết hiệu lực từ {day}, thay bằng {by}; sửa căn cứ trong bộ quy tắc rồi lập lại",
  amended: ", được sửa đổi, bổ sung bởi {by}",
} as const;
