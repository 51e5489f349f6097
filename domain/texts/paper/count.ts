import type { Bilingual } from "../../values/bilingual.ts";

/** What does not add up in minutes of a count. */
export const COUNT_FAULT_TEXTS = {
  blank: { vi: "Chưa ghi {what}.", en: "{what}: nothing is filled in." },
  "handed-out": {
    vi: "Số phiếu phát ra nhiều hơn số người có mặt.",
    en: "More ballots were handed out than people present.",
  },
  returned: {
    vi: "Số phiếu thu về nhiều hơn số phiếu phát ra.",
    en: "More ballots came back than were handed out.",
  },
  sum: {
    vi: "Phiếu hợp lệ cộng phiếu không hợp lệ không bằng phiếu thu về.",
    en: "Valid and invalid ballots are not together those that came back.",
  },
  "name-blank": { vi: "{name}: chưa ghi số phiếu.", en: "{name}: no votes are filled in." },
  "name-sum": {
    vi: "{name}: các ô cộng lại nhiều hơn số phiếu hợp lệ.",
    en: "{name}: more votes than valid ballots.",
  },
} as const satisfies Record<string, Bilingual>;

export const COUNT_HEAD_TEXTS = {
  present: { vi: "số người có mặt", en: "people present" },
  handedOut: { vi: "số phiếu phát ra", en: "ballots handed out" },
  returned: { vi: "số phiếu thu về", en: "ballots that came back" },
  valid: { vi: "số phiếu hợp lệ", en: "valid ballots" },
  invalid: { vi: "số phiếu không hợp lệ", en: "invalid ballots" },
} as const satisfies Record<string, Bilingual>;
