import type { Bilingual } from "../../values/bilingual.ts";

/** What does not add up in minutes of a count. */
export const COUNT_FAULT_TEXTS = {
  "no-names": {
    vi: "Không thấy bảng tên với ô cho từng mức. Hãy đưa tệp biên bản kiểm phiếu lập từ hồ sơ.",
    en: "There is no table of names with a box for each level. Bring the minutes made from the papers of the period.",
  },
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

/** The check of minutes in the pane. */
export const COUNT_CHECK_TEXTS = {
  title: { vi: "Kiểm tra biên bản kiểm phiếu", en: "Check minutes of a count" },
  hint: {
    vi: "Đưa tệp Word của biên bản đã ghi số: phần mềm đối chiếu phiếu phát ra, thu về, hợp lệ và số phiếu của từng tên. Tệp không được giữ lại.",
    en: "Bring the filled minutes as a Word file: ballots handed out, returned and valid are compared with the votes of each name. The file is not kept.",
  },
  choose: { vi: "Chọn tệp biên bản (.docx)", en: "Choose the minutes (.docx)" },
  check: { vi: "Kiểm tra", en: "Check" },
  right: {
    vi: "Các số khớp nhau, {names} tên.",
    en: "The numbers add up; {names} {names:name|names}.",
  },
  wrong: { vi: "Có {count} chỗ chưa khớp:", en: "{count} {count:thing does|things do} not add up:" },
  tooLarge: {
    vi: "Tệp quá 1 MB. Hãy đưa tệp biên bản không kèm hình.",
    en: "The file is larger than 1 MB. Bring the minutes without pictures.",
  },
} as const satisfies Record<string, Bilingual>;
