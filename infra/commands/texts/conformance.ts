export const CONFORMANCE_TEXTS = {
  about: {
    vi: "Đọc tệp kết quả của trang thử Excel, và ghi lại trường hợp nào đúng trong bản Excel nào.",
    en: "Reads the result file of the conformance page, and records which cases hold in which build of Excel.",
  },
  example: "npm run conformance -- excel-conformance.json",
  parameters: {
    file: {
      value: "TỆP",
      about: { vi: "tệp tải từ trang thử", en: "the file that the page offered to download" },
    },
  },
  "no-file": { vi: "Không có tệp {file}.", en: "There is no file {file}." },
  "no-report": {
    vi: "{file} không phải tệp kết quả của trang thử. Hãy chạy lại trang thử và tải tệp về lần nữa.",
    en: "{file} is no result file of the page. Run the page again and download the file once more.",
  },
  unknown: {
    vi: "Tệp có trường hợp không còn trong danh sách: {ids}",
    en: "The file has cases that are not in the list: {ids}",
  },
  sum: {
    vi: "{excel}: {holds} đúng, {differs} khác, {person} cần người thử",
    en: "{holds} hold, {differs} differ, {person} need a person",
  },
} as const;
