import { Day } from "../../../domain/values/day.ts";
import { STORE_KINDS } from "../../local/store/store-kind.ts";
import { DEMO_YEAR } from "../../local/office/generator/choices.ts";

export const START_TEXTS = {
  about: {
    vi: "Chạy toàn bộ sản phẩm trên máy này, lần đầu với một văn phòng mẫu; in một địa chỉ để mở trong trình duyệt.",
    en: "The whole product on this machine, at first with a demonstration office; prints one address to open.",
  },
  example: "npm start -- --empty",
  parameters: {
    demo: {
      vi: "mở văn phòng mẫu; là mặc định khi kho chưa có gì, không nạp vào kho đã có người ghi",
      en: "the demonstration office; the default of an empty store, never filled into one that somebody wrote to",
    },
    empty: {
      vi: "bắt đầu trống, để lập văn phòng của mình",
      en: "begin empty, to set up an office of your own",
    },
    fresh: {
      vi: "xóa hết số liệu đã lưu trên máy này, rồi bắt đầu như lần đầu",
      en: "delete what this machine has stored, then begin as at the first start",
    },
    port: {
      value: "CỔNG",
      about: {
        vi: "cổng của trang, từ 1 đến 65535, mặc định 8787; nếu bận sẽ lấy cổng khác",
        en: "the page's port, 1 to 65535, 8787 unless told; another is taken if it is in use",
      },
    },
    store: {
      value: "KHO",
      about: {
        vi: `kho lưu dữ liệu: ${STORE_KINDS.join(" hoặc ")}; mặc định là kho đang giữ dữ liệu, rồi đến kho có trên máy`,
        en: `what keeps the data: ${STORE_KINDS.join(" or ")}; unless told the one that keeps them already, or else the one of this machine`,
      },
    },
  },
  "demo-or-empty": {
    vi: "Chọn một trong hai: --demo (văn phòng mẫu) hoặc --empty (bắt đầu trống).",
    en: "Choose one: --demo (the demonstration office) or --empty (begin empty).",
  },
  "delete-all": {
    vi: "Xóa hết số liệu trong {folder}? Gõ “có” rồi Enter để xóa, Enter để thôi:",
    en: "Delete all data in {folder}? Type “yes” and Enter to delete, Enter to keep them:",
  },
  kept: { vi: "Không xóa gì; chưa khởi động.", en: "Nothing was deleted; nothing was started." },
  "holds-demonstration": {
    vi: "Kho này đang giữ văn phòng mẫu. Thêm --fresh để xóa nó và bắt đầu trống: npm start -- --fresh --empty",
    en: "This store holds the demonstration office. Add --fresh to delete it and begin empty: npm start -- --fresh --empty",
  },
  "holds-office": {
    vi: "Kho này đang giữ số liệu của một văn phòng, nên văn phòng mẫu không được nạp vào. Bỏ --demo để mở văn phòng ấy; muốn xóa hết thì dùng: npm start -- --fresh --demo",
    en: "This store holds an office's own data, so the demonstration is not filled in. Leave out --demo to open that office; to delete it all: npm start -- --fresh --demo",
  },
  "port-replaced": {
    vi: "Cổng {port} đang có chương trình khác dùng nên trang ở {url}.",
    en: "Port {port} is held by another program, so the page is at {url}.",
  },
  "kept-elsewhere": {
    vi: 'Dữ liệu do {store} giữ; "npm run move-data" chuyển chúng sang kho lưu đi kèm, không cần Java.',
    en: '{store} keeps the data; "npm run move-data" moves them to the embedded store, which needs no Java.',
  },
  "already-running": {
    vi: "Đã có một bản đang chạy tại {url}; hãy dùng bản đó, hoặc dừng nó (Ctrl+C) rồi chạy lại.",
    en: "One is running at {url} already; use it, or stop it (Ctrl+C) and run again.",
  },
  "not-writable": {
    vi: "Không ghi được vào thư mục {folder}; hãy cấp quyền ghi rồi chạy lại.",
    en: "The folder {folder} cannot be written; allow it and run again.",
  },
  building: {
    vi: "Dựng hạ tầng từ mã nguồn, bảng tính và ngăn làm việc",
    en: "Synthesize the stack, build the spreadsheet and the pane",
  },
  starting: { vi: "Khởi động hạ tầng trên máy này", en: "Start the stack on this machine" },
  catalogue: {
    vi: "Danh mục và một sổ của văn phòng mẫu",
    en: "The demonstration office's catalogue and one register",
  },
  filling: { vi: "Số liệu của văn phòng mẫu", en: "The demonstration office's rows" },
  registers: { vi: "{done}/{total} sổ", en: "{done}/{total} registers" },
  rows: { vi: "{rows} dòng", en: "{rows} {rows:row|rows}" },
  run: { vi: "Lần chấm", en: "The run" },
  plans: {
    vi: "Đối chiếu kế hoạch hành động với kế hoạch cấp trên",
    en: "Compare the action plans with the superior's",
  },
  reminder: { vi: "Nhắc đơn vị chưa nhập số liệu", en: "Remind the unit that entered nothing" },
  month: { vi: "Khóa tháng 4, quyết định, đính chính", en: "Lock, decide and correct April" },
  incomplete: {
    vi: "Phần minh họa chưa xong: {reason}",
    en: "The demonstration is incomplete: {reason}",
  },
} as const;

/** The demonstration's April as it is stored: the reason of its locks, and the committee's decision. */
export const APRIL = {
  lockReason: "Kết thúc tháng 4",
  decision: { number: "21-QĐ/ĐU", decidedOn: Day.parse(`${DEMO_YEAR}-05-08`) },
} as const;

/** The greeting once the page can be opened: Vietnamese in full, then a short English version. */
export const WELCOME = `
Sẵn sàng sau {seconds}. Mở trang này trong trình duyệt:

    {url}

Trang mở ra là sổ của một văn thư: sửa một ô rồi bấm "Xem và gửi". Nên thử tiếp:
  1. Nhập bảng điểm danh làm tay của hai đơn vị còn thiếu (lệnh này chạy ở cửa sổ khác):
     npm run import -- infra/local/office/sheets/diem-danh-chi-hoi-chu-thap-do-2026.xlsx --unit chi-hoi-ctd --year ${DEMO_YEAR} --add-people
     npm run import -- infra/local/office/sheets/diem-danh-chi-bo-hanh-chinh-2026.xlsx --unit cb-hanh-chinh --year ${DEMO_YEAR} --add-people
  2. Trong Cài đặt của ngăn bên phải, bấm "Đăng xuất", rồi chọn "Văn phòng Đảng ủy": thẻ "Theo dõi" là tình hình gửi số liệu (lần đầu, số liệu mẫu được nạp ngay sau khi trang mở được, rồi tháng 4 được khóa, quyết định, đính chính; tiến độ hiện ở cửa sổ này và trên trang); ở thẻ "Kết quả" bấm "Chấm thử", mở phiếu điểm.
  3. Khóa các sổ của một kỳ ở thẻ "Theo dõi": khi sổ cuối cùng được khóa, kỳ ấy tự được chấm và công bố; lát sau bấm "Làm mới" ở thẻ "Kết quả", rồi "Xuất báo cáo Excel".
  4. "Thử sự cố" ở góc trên bên phải có cửa sổ đồng nghiệp, mất mạng, mất trả lời, hết hạn đăng nhập; bảng chọn "Tệp" có lưu, mở lại.
  5. Việc theo lịch, chạy ngay (ở cửa sổ khác): chấm thử hằng tuần cuối năm, kèm danh sách đơn vị còn thiếu hoặc chậm:
     curl -X POST -H "content-type: application/json" {url}/local/schedules/rehearse

Ready after {seconds}: open {url}: a clerk's register with the pane beside it. Change a cell and send it; sign out and choose the committee's office to make a dry run and export.
Dừng bằng Ctrl+C. / Stop with Ctrl+C.
`;

/** The greeting of an office without the demonstration. */
export const WELCOME_OFFICE = `
Sẵn sàng sau {seconds}. Mở trang này trong trình duyệt:

    {url}

Kho chưa có văn phòng thì ngăn bên phải mở trang "Lập văn phòng mới" cho quản trị viên: làm lần lượt từng bước, dừng lúc nào cũng được và làm tiếp sau. Hướng dẫn: docs/quan-tri.md.

Ready after {seconds}: open {url}. Where there is no office yet, the administrator's pane opens "Lập văn phòng mới" (set up the office): go through its steps, in as many sittings as you like.
Dừng bằng Ctrl+C. / Stop with Ctrl+C.
`;
