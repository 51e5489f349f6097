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
