export const WORKBOOK_COMMAND_TEXTS = {
  about: {
    vi: "Ghi báo cáo của một lần chấm giả định bằng chính chương trình lập báo cáo, để đo thời gian và bộ nhớ.",
    en: "A run of invented people, written by the writer of the workbook function, to measure time and memory.",
  },
  example: "npm run workbook -- --rows 2000 --out thu.xlsx",
  parameters: {
    rows: {
      value: "SỐ_NGƯỜI",
      about: {
        vi: "số người được xếp loại, số nguyên từ 1 (nhiều nhất tám chữ số)",
        en: "how many people are rated, a whole number from 1 (of eight digits at most)",
      },
    },
    out: { value: "TỆP.xlsx", about: { vi: "tệp được ghi", en: "the file to write" } },
  },
  bundling: { vi: "Đóng gói chương trình", en: "Bundling the program" },
  writing: { vi: "Ghi {rows} người vào {file}", en: "Writing {rows} people to {file}" },
} as const;
