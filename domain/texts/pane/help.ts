import type { Bilingual } from "../../values/bilingual.ts";

interface HelpText {
  readonly title: Bilingual;
  readonly steps: readonly Bilingual[];
}

const say = (vi: string, en: string): Bilingual => ({ vi, en });

/** The part of the guide that belongs to what the pane shows, in a few sentences. */
export const HELP_TEXTS = {
  register: {
    title: say("Sổ của đơn vị", "The unit's register"),
    steps: [
      say(
        "Nhập vào các trang của sổ như mọi bảng Excel. Người, đơn vị, văn bản ghi bằng tên hoặc số hiệu; gõ một phần tên cũng được.",
        "Fill in the register's sheets like any table. Write people, units and documents by name or number; a part is enough.",
      ),
      say(
        "Bấm Lấy số liệu mới trước khi nhập, Xem và gửi sau khi nhập.",
        "Press Fetch before you begin, and Review and send when you have finished.",
      ),
      say(
        "Phím tắt: Ctrl+Alt+Shift+G xem và gửi, Ctrl+Alt+Shift+L lấy số liệu mới, Ctrl+Alt+Shift+S dòng cần sửa, Ctrl+Alt+Shift+B báo cáo.",
        "Shortcuts: Ctrl+Alt+Shift+G review and send, Ctrl+Alt+Shift+L fetch, Ctrl+Alt+Shift+S rows to mend, Ctrl+Alt+Shift+B report.",
      ),
    ],
  },
  choose: {
    title: say("Chọn sổ", "Choosing a register"),
    steps: [
      say(
        "Chọn đơn vị và năm, rồi mở sổ trong tệp này. Trang đã có trong tệp được giữ nguyên.",
        "Choose the unit and the year, then open the register in this file. Sheets that are there stay as they are.",
      ),
    ],
  },
  sending: {
    title: say("Xem và gửi", "Reviewing and sending"),
    steps: [
      say(
        "Chỉ dòng có dấu chọn được gửi. Giá trị cũ gạch ngang, giá trị mới bên cạnh; điểm danh gộp theo hội nghị.",
        "Only ticked rows are sent. The old value is struck out, the new one beside it; marks are grouped by session.",
      ),
      say(
        "Dòng thuộc kỳ đã khóa nằm ở Chờ, chưa gửi: đề nghị điều chỉnh, hoặc trả lại giá trị đã lưu.",
        "Rows of a locked period wait apart: ask for a correction, or go back to what is stored.",
      ),
      say(
        "Gửi nhầm thì bấm Hoàn tác lần gửi vừa rồi.",
        "What was sent by mistake is taken back by Undo the last sending.",
      ),
    ],
  },
  mending: {
    title: say("Dòng cần sửa", "Rows to mend"),
    steps: [
      say(
        "Mỗi dòng nêu ô sai và lý do. Bấm Đến ô để tới đúng ô, sửa xong xem lại.",
        "Each row names the wrong cell and why. Go to cell leads there; review again when it is mended.",
      ),
      say(
        "Xung đột: chọn giá trị đúng của từng ô; chưa chọn thì không có gì bị ghi đè.",
        "Conflicts: choose the right value of each cell; until then nothing is overwritten.",
      ),
      say(
        "Sửa chữa: xem từng dòng chưa chắc, rồi khôi phục.",
        "Repair: look at each doubtful row, then restore.",
      ),
    ],
  },
  rollCall: {
    title: say("Điểm danh tất cả có mặt", "Marking everyone present"),
    steps: [
      say(
        "Chọn hội nghị; ngăn nêu ai chưa điểm danh. Chỉ ô trống được điền, và hoàn tác được.",
        "Choose the session; the pane names who has no mark. Only blanks are filled, and it can be undone.",
      ),
    ],
  },
  history: {
    title: say("Lịch sử", "History"),
    steps: [
      say(
        "Chọn một dòng trong Excel để xem ai đã sửa gì, khi nào.",
        "Select a row in Excel to see who changed what, and when.",
      ),
    ],
  },
  corrections: {
    title: say("Đề nghị điều chỉnh", "Corrections"),
    steps: [
      say(
        "Sửa dòng trong trang tính, ghi lý do, gửi đề nghị. Người khác duyệt thì sổ mới đổi.",
        "Change the row in the sheet, say why, and ask. The register changes once somebody else approves.",
      ),
    ],
  },
  board: {
    title: say("Theo dõi và khóa sổ", "The board and locking"),
    steps: [
      say(
        "Mỗi đơn vị có số việc phải có, đã có, chậm, thiếu. Xem việc mở từng việc; nhắc đơn vị trước khi khóa.",
        "Each unit shows what is due, done, late and missing. Open the items, and remind units before you lock.",
      ),
    ],
  },
  results: {
    title: say("Kết quả", "Results"),
    steps: [
      say(
        "Mở phiếu điểm để xem từng điểm từ đâu mà có. Biểu đồ có bảng số bên dưới.",
        "A score sheet says where each point comes from. Each chart has its table below.",
      ),
    ],
  },
  reports: {
    title: say("Báo cáo, biểu mẫu", "Reports and forms"),
    steps: [
      say(
        "Tệp Excel mở thành cửa sổ mới; nếu không, dùng liên kết tải về trong 5 phút.",
        "The workbook opens in a new window; if not, the link to download works for five minutes.",
      ),
    ],
  },
  import: {
    title: say("Nhập từ tệp", "Bringing in a file"),
    steps: [
      say(
        "Chọn nội dung tệp, chọn tệp rồi bấm Đọc thử. Đọc thử chưa ghi gì.",
        "Choose what the file holds and the file, then press Read it. Reading stores nothing.",
      ),
      say(
        "Dòng chưa rõ nêu ô và cách sửa. Bỏ dấu dòng không muốn ghi, rồi bấm Ghi.",
        "Unclear lines name the cell and the remedy. Untick what is not wanted, then press Store.",
      ),
      say(
        "Người không có trong tệp vẫn giữ nguyên. Nhập lại cùng một tệp không ghi thêm gì.",
        "Whoever is not in the file stays. The same file again stores nothing more.",
      ),
    ],
  },
  planText: {
    title: say("Đối chiếu kế hoạch", "Comparing plans"),
    steps: [
      say(
        "Chọn văn bản, dán nội dung kế hoạch hoặc chọn tệp .docx. Tỷ lệ trùng chỉ để lưu ý, không trừ điểm.",
        "Choose the document, paste the plan or choose a .docx. The share is for attention only; it takes no points.",
      ),
    ],
  },
  settings: {
    title: say("Cài đặt", "Settings"),
    steps: [
      say(
        "Chọn ngôn ngữ và giao diện; chạy kiểm tra khi ngăn không làm việc.",
        "Choose language and theme; run the check when the pane does not work.",
      ),
    ],
  },
  founding: {
    title: say("Lập văn phòng mới", "Setting up an office"),
    steps: [
      say(
        "Mở từng bước, điền, lưu. Bước nào còn thiếu gì thì ghi ngay dưới tên bước; mục “bổ sung sau” không cản văn phòng chạy.",
        "Open a step, fill it in, save. What it lacks stands below its name; what can follow later holds nobody up.",
      ),
      say(
        "Đã lưu là nằm trong sổ của đảng ủy: thoát ra, mở lại ở Cài đặt là làm tiếp.",
        "What is saved stands in the committee's register. Leave, and go on from the settings later.",
      ),
    ],
  },
  officeSettings: {
    title: say("Thiết lập của văn phòng", "Office settings"),
    steps: [
      say(
        "Để trống thì theo bộ quy tắc. Chọn khác thì ghi số, ngày văn bản của cấp ủy, rồi lưu.",
        "Left empty, the rule book's own value holds. Where you choose otherwise, give the committee's decision, then save.",
      ),
    ],
  },
  movements: {
    title: say("Biến động cán bộ, đơn vị", "Movements of people and units"),
    steps: [
      say(
        "Mỗi việc chỉ hỏi điều cần: ai, đơn vị nào, từ ngày nào, theo văn bản nào. Bấm Xem sẽ ghi gì để xem từng dòng, rồi mới lưu.",
        "Each movement asks only what it needs: who, which unit, from when, by which paper. Look at each row, then store.",
      ),
      say(
        "Người trở lại được nhận ra theo số thẻ, hoặc họ tên và ngày sinh, và giữ mã cũ. Người thôi công tác mất quyền đăng nhập ngay.",
        "Whoever comes back is recognised by the card, or name and birth date, and keeps the code. Whoever leaves loses the rights at once.",
      ),
      say(
        "Ngày thuộc kỳ đã khóa thì không lưu được: chọn ngày khác, mở khóa, hoặc xin sửa muộn.",
        "A day of a locked period is refused: choose another day, unlock it, or ask for a late correction.",
      ),
    ],
  },
  nextYear: {
    title: say("Mở năm mới", "Opening a year"),
    steps: [
      say(
        "Ghi xong người chuyển đi, chuyển đến và đơn vị kết thúc của năm cũ rồi hãy mở năm mới; sau đó thay đổi ghi ở năm mới.",
        "Enter who has left or moved and which units have ended in the old year first; later changes belong in the new year.",
      ),
      say(
        "Có thể bấm lại bất cứ lúc nào: chỉ những gì năm mới chưa có mới được chuyển. Phân quyền chuyển sau cùng, nên chưa xong thì đơn vị chưa vào được năm mới.",
        "Press again at any time: only what the new year lacks is carried. Rights come last, so no unit gets into half a year.",
      ),
    ],
  },
} as const satisfies Record<string, HelpText>;

export type HelpTopic = keyof typeof HELP_TEXTS;
