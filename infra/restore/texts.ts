export const DRILL_TEXTS = {
  about: {
    vi: "Diễn tập khôi phục trên dữ liệu của npm start: chép các bảng, bù từ kho lưu trữ, sửa và kiểm tra từng sổ; dữ liệu gốc giữ nguyên.",
    en: "Drills a restore on the data of npm start: copies the tables, completes them from the archive, repairs and verifies every register; the originals stay.",
  },
  example: "npm run drill",
  drilling: { vi: "Chép, sửa và kiểm tra các sổ", en: "Copying, repairing and verifying the registers" },
  done: {
    vi: "{registers} sổ khớp với nhật ký: bù {archived} lần ghi từ kho lưu trữ, ghi lại {written} dòng, bỏ {removed} dòng và {receipts} biên nhận.",
    en: "{registers} registers match their journal: {archived} change sets came back from the archive, {written} rows were written anew, {removed} rows and {receipts} receipts removed.",
  },
  unsound: { vi: "Không khớp sau khi sửa", en: "Contradicts its journal after the repair" },
} as const;

export const RESTORE_TEXTS = {
  about: {
    vi: "Khôi phục cả hai bảng của một bản triển khai về một thời điểm, dưới tên mới: bù từ kho lưu trữ, sửa, kiểm tra từng sổ và bảo vệ lại như cũ; các bảng đang dùng giữ nguyên.",
    en: "Restores both tables of a stage to a moment, under new names: completes them from the archive, repairs and verifies every register and protects them as before; the present tables stay.",
  },
  example: "npm run restore -- --stage test --at 2026-12-01T10:00:00+07:00 --dry-run",
  parameters: {
    at: {
      value: "INSTANT",
      about: {
        vi: "thời điểm, có múi giờ; trong 35 ngày gần đây",
        en: "the moment with its time zone, within the last 35 days",
      },
    },
    dryRun: { vi: "chỉ in từng lời gọi", en: "only prints every call" },
  },
  done: DRILL_TEXTS.done,
  unsound: DRILL_TEXTS.unsound,
  "not-deployed": {
    vi: "{file} chưa có tên các bảng: hãy chạy npm run deploy -- --stage {stage} trên máy này trước.",
    en: "that file does not name the tables yet: run npm run deploy for this stage on this machine first.",
  },
  next: {
    vi: "Hai bảng mới đã sẵn sàng; npm run deploy -- --stage {stage} chuyển phần mềm sang dùng chúng.",
    en: "The new tables are ready; npm run deploy for this stage takes them over.",
  },
} as const;
