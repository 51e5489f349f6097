export const MUTANTS_TEXTS = {
  about: {
    vi: "Cấy lỗi vào các tệp đã rà trước đây, từng lỗi một, và nêu lỗi mà không phép thử nào nhận ra.",
    en: "Plants faults in files that were gone through before, and names those that no test notices.",
  },
  example: "npm run mutants -- merge --only merge-rows",
  parameters: {
    only: {
      value: "PHẦN_TÊN",
      about: {
        vi: "các tệp có phần này trong đường dẫn, đã rà hay chưa",
        en: "files whose path has this in it, gone through before or not",
      },
    },
    draw: {
      value: "SỐ_TỆP",
      about: {
        vi: "bốc thăm từng ấy tệp chưa rà của mỗi phòng, số nguyên từ 1",
        en: "so many files of each room that nobody has gone through yet, a whole number from 1",
      },
    },
    seed: {
      value: "CHỮ",
      about: { vi: "bốc thăm theo chữ này, mặc định 1", en: "which files are drawn, 1 unless told" },
    },
  },
  lost: {
    vi: "survivors.json nêu tệp không thuộc phòng nào: {files}",
    en: "survivors.json names what is in no room: {files}",
  },
  "none-yet": {
    vi: "{room}: chưa tệp nào được rà",
    en: "{room}: no file of it was gone through yet",
  },
  planting: { vi: "Cấy lỗi vào {file} ({number}/{files})", en: "planting faults in it" },
} as const;

/** The names are those of the rooms themselves. */
export function roomTexts(names: readonly string[]) {
  const list = names.join(", ");
  return {
    value: "PHÒNG",
    about: {
      vi: `chỉ các phòng này; mặc định tất cả: ${list}`,
      en: `these rooms alone; unless told, all of them: ${list}`,
    },
  };
}
