import type { Bilingual } from "../../../domain/values/bilingual.ts";

/** What the user must know of the store and its data folder, each with its remedy. */
export const STORE_TEXTS = {
  "folder-in-use": {
    vi: "Thư mục {root} đang được một bản khác dùng (tiến trình {holder}): hãy dùng bản đó, hoặc dừng nó (Ctrl+C) rồi chạy lại. Nếu không có bản nào đang chạy, hãy xóa {lock}.",
    en: "The folder {root} is in use by another one (process {holder}): use that one, or stop it (Ctrl+C) and run again. If none is running, delete {lock}.",
  },
  "folder-closed": {
    vi: "Không ghi được vào thư mục {folder}: hãy cấp quyền ghi hoặc chọn thư mục khác.",
    en: "The folder {folder} cannot be written: grant write access or choose another folder.",
  },
  "folder-not-ours": {
    vi: 'Thư mục {root} chứa "{name}", không phải dữ liệu của Quán Triệt: hãy chuyển nó đi nơi khác rồi chạy lại; không có gì bị xóa.',
    en: 'The folder {root} holds "{name}", which is no data of Quán Triệt: move it away and run again; nothing was deleted.',
  },
  "other-store": {
    vi: 'Dữ liệu trong thư mục {root} là của {name}: hãy chuyển bằng "npm run move-data -- --store {wanted}", hoặc chạy với --store {stored}.',
    en: 'The data in {root} are of {name}: move them with "npm run move-data -- --store {wanted}", or start with --store {stored}.',
  },
  "damaged-marker": {
    vi: "Tệp {file} không đọc được nên không biết dữ liệu bên cạnh là của chương trình nào: hãy chuyển cả thư mục đi nơi khác rồi chạy lại; không có gì bị xóa.",
    en: "The file {file} cannot be read, so whose data lie beside it is not known: move the whole folder away and run again; nothing was deleted.",
  },
  "later-version": {
    vi: "Dữ liệu trong thư mục {root} do phiên bản {version} ghi, mới hơn bản này: hãy dùng phiên bản ấy, hoặc chuyển thư mục đi nơi khác.",
    en: "The data in {root} were written by version {version}, which is newer than this one: use that version, or move the folder away.",
  },
  "corrupt-data": {
    vi: "Dữ liệu trong thư mục {folder} bị hỏng: hãy chuyển thư mục này đi nơi khác, hoặc chạy lại với --fresh để xóa hết số liệu và bắt đầu lại.",
    en: "The data in {folder} is corrupt: move that folder away, or run again with --fresh to delete all data and begin again.",
  },
  "no-space": {
    vi: "Đĩa chứa thư mục {folder} chỉ còn {free} MB, cần ít nhất {needed} MB: hãy giải phóng chỗ trống; những gì đã nhận vẫn còn nguyên.",
    en: "The disk of {folder} has {free} MB left and {needed} MB are needed: free some space; what was accepted is kept.",
  },
  paused: { vi: "Tạm không nhận thêm.", en: "Nothing more is accepted until then." },
  "space-again": {
    vi: "Đĩa chứa thư mục {folder} đã có chỗ; nhận tiếp.",
    en: "The disk of {folder} has room again; going on.",
  },
  ended: {
    vi: "{name} đã dừng đột ngột; đang khởi động lại, không mất gì đã nhận.",
    en: "{name} ended unexpectedly; starting it again, nothing accepted is lost.",
  },
  restarted: { vi: "{name} đã chạy lại.", en: "{name} runs again." },
  "ended-again": {
    vi: "{name} dừng đột ngột nhiều lần ({last}): hãy xem dung lượng đĩa và bộ nhớ rồi chạy lại.",
    en: "{name} ended unexpectedly several times ({last}): look at the disk's and the memory's room and run again.",
  },
  "not-started": { vi: "{name} không khởi động được: {last}", en: "{name} did not start: {last}" },
  "port-in-use": {
    vi: "Cổng {port} đang được dùng: hãy tắt chương trình đang giữ cổng này hoặc chọn cổng khác.",
    en: "Port {port} is in use: stop the program that holds it or choose another port.",
  },
  "no-tables": {
    vi: "Thư mục {root} chưa có sổ nào để chuyển.",
    en: "The folder {root} has no registers to move yet.",
  },
  "copy-differs": {
    vi: "Sổ {register} sau khi chép không khớp nhật ký của nó ({difference}): dữ liệu cũ vẫn được dùng, chưa có gì thay đổi.",
    en: "Register {register} as copied is not what its journal tells ({difference}): the old data stay in use, nothing was changed.",
  },
  "unknown-store": {
    vi: "Biến STORE là {name}: chỉ nhận {kinds}.",
    en: "The variable STORE is {name}: it takes {kinds}.",
  },
  "no-dynoxide": {
    vi: "Không tìm thấy chương trình dynoxide: hãy chạy lại npm ci (Linux x64), hoặc đặt dynoxide vào PATH hay vào biến DYNOXIDE, hoặc dùng --store dynamodb-local.",
    en: "The program dynoxide was not found: run npm ci again (Linux x64), or put dynoxide on the PATH or into the variable DYNOXIDE, or use --store dynamodb-local.",
  },
  "no-java": {
    vi: "Cần Java {needed} trở lên để chạy DynamoDB Local, máy chưa có; cài bằng: {install}",
    en: "Java {needed} or newer is needed for DynamoDB Local, there is none; install it with: {install}",
  },
  "old-java": {
    vi: "Cần Java {needed} trở lên để chạy DynamoDB Local, máy đang có {java}; cài bằng: {install}",
    en: "Java {needed} or newer is needed for DynamoDB Local, this is {java}; install it with: {install}",
  },
  "no-store": {
    vi: "Máy này chưa có chỗ lưu dữ liệu: hãy đặt chương trình dynoxide vào PATH (hay vào biến DYNOXIDE), hoặc cài Java {needed} trở lên (chưa có): {install}",
    en: "This machine has no store for the data: put the program dynoxide on the PATH (or into the variable DYNOXIDE), or install Java {needed} or newer (there is none): {install}",
  },
  "no-store-old-java": {
    vi: "Máy này chưa có chỗ lưu dữ liệu: hãy đặt chương trình dynoxide vào PATH (hay vào biến DYNOXIDE), hoặc cài Java {needed} trở lên (đang có {java}): {install}",
    en: "This machine has no store for the data: put the program dynoxide on the PATH (or into the variable DYNOXIDE), or install Java {needed} or newer (this is {java}): {install}",
  },
} as const satisfies Record<string, Bilingual>;
