import type { Bilingual } from "../../values/bilingual.ts";
import type { ImportCode } from "../../vocabulary/faults/import-code.ts";
import type { RefusalCode } from "../../vocabulary/faults/refusal-code.ts";

/** Reasons for refusing a whole file. `{name}` is filled in; the sentence follows "This file is not read: ". */
export const REFUSAL_TEXTS = {
  empty: { vi: "tệp rỗng", en: "the file is empty" },
  "too-large": { vi: "tệp lớn hơn 10 MB", en: "the file is larger than 10 MB" },
  "not-a-workbook": { vi: "đây không phải tệp Excel .xlsx", en: "this is no Excel .xlsx file" },
  pdf: { vi: "đây là tệp PDF, không phải tệp Excel .xlsx", en: "this is a PDF, no Excel .xlsx file" },
  "web-page": {
    vi: "đây là trang web hoặc tệp XML được đổi tên; hãy mở bằng Excel rồi lưu lại dạng .xlsx",
    en: "this is a web page or XML file under another name; open it in Excel and save it as .xlsx",
  },
  "csv-other-letters": {
    vi: "đây là tệp CSV không theo bảng mã UTF-8 nên chữ tiếng Việt bị mất; hãy mở tệp gốc bằng Excel rồi lưu lại dạng “CSV UTF-8” hoặc .xlsx",
    en: "this is a CSV that is not in UTF-8, which loses Vietnamese letters; open the original in Excel and save it as “CSV UTF-8” or .xlsx",
  },
  "plain-text": {
    vi: "đây là tệp văn bản, không có bảng; hãy mở bằng Excel rồi lưu lại dạng .xlsx",
    en: "this is a text file without a table; open it in Excel and save it as .xlsx",
  },
  "old-format": {
    vi: "đây là tệp Excel kiểu cũ (.xls); hãy mở và lưu lại dạng .xlsx",
    en: "this is an old Excel file (.xls); open it and save it as .xlsx",
  },
  "binary-format": {
    vi: "đây là tệp Excel nhị phân (.xlsb); hãy lưu lại dạng .xlsx",
    en: "this is a binary Excel file (.xlsb); save it as .xlsx",
  },
  "open-document": {
    vi: "đây là tệp OpenDocument (.ods); hãy lưu lại dạng .xlsx",
    en: "this is an OpenDocument file (.ods); save it as .xlsx",
  },
  encrypted: {
    vi: "tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại",
    en: "the file has a password; remove it and save again",
  },
  macros: {
    vi: "tệp có macro; hãy lưu lại dạng .xlsx không có macro",
    en: "the file has macros; save it as .xlsx without macros",
  },
  "external-links": {
    vi: "tệp có liên kết tới tệp khác; hãy ngắt liên kết (Data > Edit Links > Break Link) rồi lưu lại",
    en: "the file links to other files; break the links (Data > Edit Links > Break Link) and save again",
  },
  connections: {
    vi: "tệp lấy dữ liệu từ nguồn bên ngoài (Data > Queries & Connections); hãy gỡ kết nối rồi lưu lại",
    en: "the file takes data from outside (Data > Queries & Connections); remove the connections and save again",
  },
  "embedded-objects": {
    vi: "tệp có nhúng tệp khác hoặc nút điều khiển (OLE, ActiveX); hãy xóa chúng rồi lưu lại",
    en: "other files or controls are embedded in the file (OLE, ActiveX); delete them and save again",
  },
  "unknown-packing": {
    vi: "tệp được nén theo cách mà Excel không dùng; hãy mở bằng Excel rồi lưu lại dạng .xlsx",
    en: "the file is packed in a way that Excel never uses; open it in Excel and save it as .xlsx",
  },
  "too-many-parts": { vi: "tệp có quá nhiều thành phần bên trong", en: "the file has too many parts inside" },
  "duplicate-parts": {
    vi: "tệp có hai thành phần bên trong trùng tên",
    en: "the file has two parts of one name inside",
  },
  "bad-part-name": {
    vi: "tệp có thành phần bên trong mang tên không hợp lệ",
    en: "the file has a part with an unlawful name inside",
  },
  "unpacks-too-large": { vi: "tệp nén bung ra quá lớn", en: "the file unpacks to too much" },
  "too-much-work": {
    vi: "tệp có nhiều nội dung hơn mức đọc được một lần; hãy chỉ giữ các trang cần nhập, xóa định dạng thừa rồi lưu lại",
    en: "the file holds more than can be read at once; keep only the sheets that are brought in, clear formats that are not needed and save again",
  },
  "xml-entities": {
    vi: "tệp có khai báo XML không được phép",
    en: "the file has XML declarations that are not allowed",
  },
  "xml-too-deep": {
    vi: "tệp có quá nhiều phần tử XML hoặc lồng nhau quá sâu",
    en: "the file has too many XML elements, or too deep ones",
  },
  "other-letters": {
    vi: "tệp ghi theo bảng mã chữ mà Excel không dùng; hãy mở bằng Excel rồi lưu lại dạng .xlsx",
    en: "the file is written in an encoding that Excel never uses; open it in Excel and save it as .xlsx",
  },
  "text-too-long": {
    vi: "tệp có đoạn chữ dài hơn 32.767 ký tự, mức tối đa của một ô",
    en: "the file has a text of more than 32,767 characters, the most that a cell holds",
  },
  "too-many-sheets": { vi: "tệp có quá 255 trang tính", en: "the file has more than 255 sheets" },
  "too-many-rows": {
    vi: "trang tính “{sheet}” có quá 20.000 dòng (kể cả dòng trống đã định dạng); hãy xóa các dòng thừa rồi lưu lại",
    en: "sheet “{sheet}” has more than 20,000 rows (formatted blank rows count too); delete what is not needed and save again",
  },
  "too-many-cells": { vi: "tệp có quá 500.000 ô", en: "the file has more than 500,000 cells" },
  "no-proposals": {
    vi: "tệp không có trang “{sheet}” còn đủ các cột, kể cả các cột mã ẩn",
    en: "the file has no sheet “{sheet}” with all of its columns, the hidden keys too",
  },
  "columns-missing": {
    vi: "trang “{sheet}” thiếu cột {columns} (bị xóa hoặc đổi tên); hãy ghi quyết định vào báo cáo xuất lại",
    en: "sheet “{sheet}” lacks the columns {columns} (deleted or renamed); enter the decisions in the report exported again",
  },
  "too-many-records": {
    vi: "tệp có quá 6.000 bản ghi; hãy chia thành nhiều tệp",
    en: "the file has more than 6,000 records; split it",
  },
  "cells-misplaced": {
    vi: "trang tính “{sheet}” có dòng hoặc ô bị lặp hay sai địa chỉ ({cell}); hãy mở bằng Excel rồi lưu lại",
    en: "sheet “{sheet}” has a row or cell that is repeated or misplaced ({cell}); open it in Excel and save it",
  },
  damaged: { vi: "tệp hỏng hoặc tải lên chưa hết", en: "the file is damaged or was not sent completely" },
} as const satisfies Record<RefusalCode, Bilingual>;

/** Problems and notes on a sheet, each reported with its cell. */
export const IMPORT_TEXTS = {
  "no-table": {
    vi: "Không thấy bảng điểm danh: cần một cột họ và tên và các cột có ngày học.",
    en: "No attendance table: a column of names and columns with session days are needed.",
  },
  "no-days": {
    vi: "Có cột “{text}” nhưng không cột nào bên phải có ngày học. Hãy ghi ngày/tháng/năm vào tiêu đề từng cột.",
    en: "The column “{text}” is there, but no column to its right has a session day. Write day/month/year above each.",
  },
  "letters-lost": {
    vi: "“{text}” có chữ đã mất thành dấu hỏi. Hãy lấy tệp gốc, lưu dạng “CSV UTF-8” hoặc .xlsx.",
    en: "“{text}” has lost letters to question marks. Take the original and save it as “CSV UTF-8” or .xlsx.",
  },
  "no-names": {
    vi: "Có ngày “{text}” nhưng không thấy cột “Họ và tên”. Hãy ghi tiêu đề cho cột tên.",
    en: "The day “{text}” is there, but no column of names. Give the column of names its header.",
  },
  "no-people": {
    vi: "Dưới tiêu đề “{text}” không có dòng nào là người.",
    en: "Below the header “{text}” no line is a person.",
  },
  "letters-garbled": {
    vi: "“{text}” bị lỗi bảng mã (TCVN3, VNI hoặc lưu sai); có phải “{suggestion}”? Hãy chọn bảng mã để chuyển, hoặc lưu lại tệp bằng Unicode.",
    en: "“{text}” is garbled (TCVN3, VNI or a wrong encoding); is it “{suggestion}”? Choose the encoding to convert it, or save the file in Unicode.",
  },
  "name-garbled": {
    vi: "Tên “{text}” có chữ bị lỗi; dòng này không được đọc. Hãy ghi lại tên.",
    en: "The name “{text}” has garbled letters; the line is not read. Write the name again.",
  },
  "name-garbled-suggested": {
    vi: "Tên “{text}” bị lỗi bảng mã (TCVN3, VNI hoặc lưu sai); có phải “{suggestion}”? Dòng này không được đọc; hãy chọn bảng mã để chuyển, hoặc ghi lại tên.",
    en: "The name “{text}” is garbled (TCVN3, VNI or a wrong encoding); is it “{suggestion}”? The line is not read; choose the encoding to convert it, or write the name again.",
  },
  "month-missing": {
    vi: "Hàng này chỉ ghi ngày 1, 2, 3…; không thấy tháng. Hãy ghi “Tháng 10 năm 2026” phía trên bảng.",
    en: "This row only has the days 1, 2, 3…; no month is found. Write, say, “Tháng 10 năm 2026” above the table.",
  },
  "date-month-first": {
    vi: "“{text}”: hàng này có ngày ghi tháng trước ({seen}), nên không rõ ngày nào. Cột này không được đọc; hãy ghi ngày/tháng/năm.",
    en: "“{text}”: the row has a day with its month first ({seen}), so which day is meant is not clear. The column is not read; write day/month/year.",
  },
  "second-table": {
    vi: "Trang tính có hai bảng; chỉ đọc bảng đầu. Hãy tách mỗi bảng ra một trang.",
    en: "The sheet has two tables; only the first is read. Put each on its own sheet.",
  },
  "date-unclear": {
    vi: "Không rõ ngày nào: “{text}”. Cột này không được đọc; hãy ghi ngày/tháng/năm.",
    en: "Which day is meant is not clear: “{text}”. The column is not read; write day/month/year.",
  },
  "date-missing": {
    vi: "Cột có điểm danh nhưng tiêu đề không có ngày. Cột này không được đọc.",
    en: "The column has marks but its header has no day. It is not read.",
  },
  "date-year-assumed": {
    vi: "“{text}” không ghi năm; lấy năm {year}.",
    en: "“{text}” names no year; {year} is taken.",
  },
  "date-from-number": {
    vi: "Tiêu đề là số {text}; đọc là ngày {day}.",
    en: "The header is the number {text}; it is read as {day}.",
  },
  "date-outside-year": {
    vi: "Ngày {day} không thuộc năm {year}. Cột này không được đọc.",
    en: "{day} is not in {year}. The column is not read.",
  },
  "duplicate-date": {
    vi: "Ngày {day} có ở nhiều cột ({cells}); không rõ cột nào. Các cột này không được đọc.",
    en: "{day} heads several columns ({cells}); which one counts is not clear. They are not read.",
  },
  "unknown-mark": {
    vi: "Không rõ “{text}” nghĩa là gì{cells}. Dùng x, P, K, HB.",
    en: "It is not clear what “{text}” means{cells}. Use x, P, K, HB.",
  },
  "mark-two-meanings": {
    vi: "“{text}” có thể là “có mặt” (present) hoặc “vắng có phép”{cells}. Hãy ghi x hoặc P và thêm dòng ghi chú ký hiệu.",
    en: "“{text}” may mean present, or absent with leave{cells}. Write x or P, and add a legend.",
  },
  "legend-unclear": {
    vi: "Ghi chú của trang nói “{text}” là “{meaning}”; không rõ là có mặt, vắng có phép hay không phép{cells}. Dùng x, P, K, HB.",
    en: "The sheet's legend says that “{text}” is “{meaning}”; whether present, absent with leave or without is not clear{cells}. Use x, P, K, HB.",
  },
  "legend-followed": {
    vi: "Theo ghi chú của trang, “{text}” là “{meaning}” và được đọc như vậy.",
    en: "By the sheet's legend “{text}” is “{meaning}”, and it is read so.",
  },
  "legend-blank": {
    vi: "Trang ghi “{meaning}”; ô trống không được đọc. Hãy ghi x, P, K, HB vào từng ô.",
    en: "The sheet says “{meaning}”; empty cells are not read. Write x, P, K or HB in each.",
  },
  "several-marks": {
    vi: "Một buổi được đánh dấu ở nhiều cột.",
    en: "One session is ticked in several columns.",
  },
  "merged-marks": {
    vi: "Ô điểm danh bị gộp ({range}); không rõ của ai, buổi nào.",
    en: "Attendance cells are merged ({range}); whose and which session is not clear.",
  },
  "formula-without-value": {
    vi: "Ô là công thức chưa có kết quả lưu trong tệp. Hãy mở bằng Excel và lưu lại.",
    en: "The cell is a formula without a stored result. Open the file in Excel and save it.",
  },
  "formula-values": {
    vi: "{count} ô là công thức: lấy kết quả đã lưu, không tính lại.",
    en: "{count} {count:cell is a formula: its stored result is|cells are formulas: their stored results are} taken, nothing is calculated.",
  },
  "error-value": {
    vi: "Ô báo lỗi {text}. Hãy sửa công thức hoặc ghi lại giá trị.",
    en: "The cell shows the error {text}. Mend the formula, or write the value.",
  },
  "hidden-rows": {
    vi: "{count} người nằm ở dòng ẩn; vẫn được tính.",
    en: "{count} {count:person is in a hidden row and is|people are in hidden rows and are} counted.",
  },
  "hidden-columns": {
    vi: "{count} buổi nằm ở cột ẩn; vẫn được tính.",
    en: "{count} {count:session is in a hidden column and is|sessions are in hidden columns and are} counted.",
  },
  "marks-without-name": {
    vi: "Dòng có điểm danh nhưng không có tên; không được đọc.",
    en: "The row has marks but no name; it is not read.",
  },
  "row-unclear": {
    vi: "Không rõ “{text}” có phải là một người không: dòng không có số thứ tự, năm sinh hay điểm danh. Không được đọc.",
    en: "Whether “{text}” is a person is not clear: the row has no number, year of birth or mark. It is not read.",
  },
  "duplicate-person": { vi: "“{name}” đã có ở ô {other}.", en: "“{name}” is already in {other}." },
  "ambiguous-person": {
    vi: "Có hai “{name}” (ô {other}); cần mã hoặc năm sinh để phân biệt.",
    en: "There are two “{name}” (cell {other}); a code or year of birth must tell them apart.",
  },
  "unknown-person": {
    vi: "Không có “{name}” trong danh sách của đơn vị.",
    en: "“{name}” is not on the unit's roster.",
  },
  "unknown-person-suggested": {
    vi: "Không có “{name}” trong danh sách của đơn vị. Có phải: {suggestions}?",
    en: "“{name}” is not on the unit's roster. Perhaps: {suggestions}?",
  },
  "several-persons": {
    vi: "Đơn vị có nhiều “{name}”: {suggestions}. Cần mã hoặc năm sinh.",
    en: "The unit has several “{name}”: {suggestions}. A code or year of birth is needed.",
  },
  "birth-differs": {
    vi: "“{name}” trong danh sách sinh {known}, trong tệp ghi {given}. Không rõ có phải một người.",
    en: "“{name}” was born {known} on the roster and {given} in the file. Whether they are one person is not clear.",
  },
  "code-differs": {
    vi: "Mã {code} trong danh sách là “{known}”, trong tệp ghi “{name}”.",
    en: "Code {code} is “{known}” on the roster and “{name}” in the file.",
  },
  "not-a-member-then": {
    vi: "“{name}” không sinh hoạt tại đơn vị ngày {day}.",
    en: "“{name}” was no member of the unit on {day}.",
  },
  "person-added": {
    vi: "Thêm “{name}” vào đơn vị từ {day}, đối tượng “{category}”, nhóm “{group}”; hãy xem lại trong Danh sách cán bộ.",
    en: "“{name}” joins the unit from {day} as “{category}” in group “{group}”; review it in People.",
  },
  "membership-added": {
    vi: "“{name}” có ở đơn vị khác; thêm sinh hoạt tại đơn vị này từ {day}.",
    en: "“{name}” belongs to another unit; a membership here is added from {day}.",
  },
  "unknown-session": {
    vi: "Danh mục không có hội nghị nào ngày {day} mà đơn vị được triệu tập.",
    en: "The catalogue has no session on {day} to which the unit is invited.",
  },
  "ambiguous-session": {
    vi: "Ngày {day} có nhiều hội nghị: {titles}.",
    en: "There are several sessions on {day}: {titles}.",
  },
  "ambiguous-session-suggested": {
    vi: "Ngày {day} có nhiều hội nghị: {titles}. Tiêu đề cột giống nhất: {likely}.",
    en: "There are several sessions on {day}: {titles}. The header is most like: {likely}.",
  },
  "duplicate-column": {
    vi: "Cột “{text}” có hai lần; chỉ đọc cột đầu.",
    en: "Column “{text}” is there twice; the first is read.",
  },
  "missing-column": { vi: "Thiếu cột “{text}” của biểu.", en: "The form's column “{text}” is missing." },
  "number-unclear": {
    vi: "“{text}” là phần nghìn hay phần thập phân? Hãy ghi 1234 hoặc 1,2340.",
    en: "Does “{text}” mean thousands or decimals? Write 1234 or 1,2340.",
  },
  "not-accepted": {
    vi: "Sổ không nhận: {reason}",
    en: "The register does not accept it: {reason}",
  },
  "duplicate-key": {
    vi: "Dòng này là bản sao của dòng ở ô {other} nên không được đọc. Muốn thêm dòng mới thì xóa ô ở cột ẩn Khóa.",
    en: "This row is a copy of the one at {other} and is not read. To add a row, empty its cell in the hidden column Key.",
  },
} as const satisfies Record<ImportCode, Bilingual>;
