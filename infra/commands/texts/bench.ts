export const BENCH_TEXTS = {
  about: {
    vi: "Đo tốc độ theo tỷ lệ so với cách làm đơn giản nhất, từng mục một; ghi bench/results.json. Không đạt mục tiêu thì không phải là lỗi: máy dùng chung làm số đo xê dịch.",
    en: "Measures speed in ratios to the plainest way of doing the same, section by section; writes bench/results.json. A goal that is missed fails nothing: machines are shared and noisy.",
  },
  example: "npm run bench -- scoring pull --quick",
  parameters: {
    quick: { vi: "trên số liệu nhỏ, khoảng 3 phút", en: "on small data, about 3 minutes" },
    json: {
      vi: "in kết quả dạng JSON, cho chương trình khác đọc",
      en: "print the result as JSON, for a program to read",
    },
  },
  section: { vi: "Đo mục {name}", en: "Measuring section {name}" },
  duration: {
    vi: "Cả {count} mục mất khoảng {minutes} phút trên hai lõi rảnh",
    en: "All {count} sections take about {minutes} minutes on two quiet cores",
  },
} as const;

/** The names are those of the sections themselves. */
export function sectionTexts(names: readonly string[]) {
  const list = names.join(", ");
  return {
    value: "MỤC",
    about: {
      vi: `chỉ đo các mục này; mặc định tất cả: ${list}`,
      en: `these sections alone; unless told, all of them: ${list}`,
    },
  };
}
