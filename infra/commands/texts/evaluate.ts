export const EVALUATE_COMMAND_TEXTS = {
  about: {
    vi: "Chấm một tệp dữ liệu theo một bộ quy tắc, không cần máy chủ; so với một bộ khác thì nêu ai đổi mức.",
    en: "Scores a file of facts by a policy without a server; compared with another policy, shows whom it would move.",
  },
  example: "npm run evaluate -- docs/examples/facts.json --policy dang-366-2025 --out ket-qua.json",
  parameters: {
    facts: { value: "DỮ_LIỆU.json", about: { vi: "tệp dữ liệu JSON", en: "the JSON file of facts" } },
    policy: {
      value: "BỘ_QUY_TẮC",
      about: { vi: "mã bộ quy tắc hoặc tệp .json", en: "the id of a policy or its .json file" },
    },
    against: {
      value: "BỘ_KHÁC",
      about: {
        vi: "so với một bộ quy tắc khác trên cùng dữ liệu: mã hoặc tệp .json",
        en: "compare with another policy on the same facts: its id or .json file",
      },
    },
    whatIf: {
      value: "BIỂU.DÒNG[.CỘT]=GIÁ_TRỊ",
      about: {
        vi: 'nếu như số liệu khác đi thì ai đổi ra sao, ví dụ "essay.nq57=2026-03-30"; nhiều thay đổi cách nhau bằng dấu ;',
        en: 'what other facts would change, for example "essay.nq57=2026-03-30"; several changes with ; between them',
      },
    },
    of: {
      value: "MÃ",
      about: {
        vi: "với --what-if: người hoặc đơn vị được hỏi; dòng có thể ghi tắt",
        en: "with --what-if: the person or unit that is asked about; rows may be named in short",
      },
    },
    assumptions: {
      vi: "mỗi điều giả định của bộ quy tắc làm thay đổi bao nhiêu đối tượng",
      en: "how many subjects each assumption of the policy moves",
    },
    out: {
      value: "TỆP",
      about: {
        vi: "ghi kết quả và diễn giải (JSON) ra tệp, và in bảng tóm tắt",
        en: "write results and traces (JSON) to a file, and print a summary",
      },
    },
    receipts: {
      value: "vi|en",
      about: {
        vi: "in phiếu điểm bằng lời thay vì JSON: vi hoặc en",
        en: "print the receipts in words instead of JSON: vi or en",
      },
    },
    json: {
      vi: "in JSON đầy đủ cả trên màn hình; ra tệp hay ống dẫn thì luôn là JSON, trên màn hình thì là bảng tóm tắt",
      en: "print all of the JSON on a screen too; into a file or a pipe it is always JSON, on a screen a summary",
    },
  },
  reading: { vi: "Đọc {file}", en: "Reading {file}" },
  scoring: { vi: "Chấm theo {policy}", en: "Scoring by {policy}" },
  "see-more": {
    vi: "Kết quả và diễn giải từng người: thêm --out TỆP, --receipts vi hoặc --json.",
    en: "Results and traces of each: add --out FILE, --receipts en or --json.",
  },
} as const;
