export const PAPERS_COMMAND_TEXTS = {
  about: {
    vi: "Lập hồ sơ của một lần chấm thành tệp Word (và PDF, nếu máy có LibreOffice); tải hoặc thay mẫu văn bản.",
    en: "Makes the papers of a run as Word files (and PDF, where the machine has LibreOffice); fetches or replaces a template.",
  },
  example: "npm run papers -- --run run-2026-1 --out ho-so --pdf",
  parameters: {
    file: {
      value: "TỆP",
      about: {
        vi: "với --template: tệp .docx thay mẫu đang dùng",
        en: "with --template: a .docx file that replaces the template",
      },
    },
    run: { value: "LẦN_CHẤM", about: { vi: "mã lần chấm", en: "the id of the run" } },
    paper: {
      value: "TÊN",
      about: { vi: "chỉ một văn bản, theo tên tệp", en: "one paper alone, by its file's name" },
    },
    template: {
      value: "LOẠI",
      about: {
        vi: "mẫu của một loại văn bản, ví dụ award-decision",
        en: "the template of a kind of paper, such as award-decision",
      },
    },
    year: {
      value: "NĂM",
      about: {
        vi: "năm có quyền thay mẫu (mặc định: năm nay)",
        en: "the year by whose rights it is changed (default: this year)",
      },
    },
    out: {
      value: "THƯ_MỤC",
      about: { vi: "nơi ghi các tệp (mặc định: ho-so)", en: "where the files go (default: ho-so)" },
    },
    shipped: {
      vi: "với --template: tải mẫu có sẵn của phần mềm",
      en: "with --template: fetch the product's own",
    },
    back: { vi: "với --template: trở lại mẫu có sẵn", en: "with --template: go back to the product's own" },
    count: {
      vi: "kiểm tra các số trong biên bản kiểm phiếu đã ghi (TỆP); không gửi đi đâu",
      en: "check the numbers of filled minutes of a count (TỆP); nothing is sent",
    },
    pdf: {
      vi: "lập thêm tệp PDF bằng LibreOffice trên máy này",
      en: "make PDF files too, with LibreOffice on this machine",
    },
  },
  "run-or-template": {
    vi: "Cần một trong hai: --run LẦN_CHẤM hoặc --template LOẠI.",
    en: "One of the two is needed: --run LẦN_CHẤM or --template LOẠI.",
  },
  "count-file": { vi: "Cần tệp .docx của biên bản.", en: "The minutes' .docx file is needed." },
  "count-right": { vi: "Các số trong biên bản khớp nhau.", en: "The numbers add up." },
  writing: { vi: "Lập {what}", en: "Making {what}" },
  failed: { vi: "{what}: chưa lập được", en: "{what}: could not be made" },
  "not-fetched": { vi: "{what}: không tải được ({status})", en: "{what}: could not be fetched ({status})" },
  "no-libreoffice": {
    vi: "Máy này không có LibreOffice Writer (lệnh soffice), nên chỉ có tệp Word.",
    en: "This machine has no LibreOffice Writer (command soffice), so there are Word files alone.",
  },
  taken: { vi: "{kind}: đã dùng mẫu {file}", en: "{kind}: {file} serves" },
  back: { vi: "{kind}: đã trở lại mẫu có sẵn", en: "{kind}: the product's own serves again" },
} as const;
