import type { Bilingual } from "../../values/bilingual.ts";
import type { ProblemCode } from "../../vocabulary/faults/problem-code.ts";
import { GATEWAY_TEXTS } from "./connection.ts";

/** The title of an RFC 9457 problem, and what the user can do. `{name}` is filled in. */
export const PROBLEM_TEXTS = {
  ...GATEWAY_TEXTS,
  "rights-ended": {
    vi: "Quyền của bạn trong phần mềm đã thôi. Nếu chưa đúng, hãy báo quản trị viên xem lại ngày ở trang Người dùng.",
    en: "Your rights have ended. If that is wrong, ask an administrator to look at the day on the page Users.",
  },
  "sign-in-name-taken": {
    vi: "Tên đăng nhập của bạn đang gắn với một tài khoản khác đã dùng trước. Hãy báo quản trị viên: ghi ngày thôi quyền cho tài khoản cũ rồi thêm bạn thành dòng mới ở trang Người dùng.",
    en: "Your sign-in name belongs to another account that used it before. Ask an administrator to end that one's rights and to enter you as a new row on the page Users.",
  },
  "nothing-to-send-by": {
    vi: "Bản này chưa đặt cách gửi nhắc việc; quản trị đặt địa chỉ gửi thư hoặc webhook khi triển khai.",
    en: "No way of sending reminders is set up; an administrator sets a sender or a webhook when deploying.",
  },
  "feed-key-unknown": {
    vi: "Khóa lấy số liệu không đúng: ghi mã khóa làm tên người dùng và mật khẩu đã nhận khi lập khóa.",
    en: "That is no key of this feed: the user name is the key's id, the password the one that was shown when it was made.",
  },
  "feed-key-revoked": {
    vi: "Khóa lấy số liệu này đã bị thu hồi; hãy xin văn phòng cấp khóa mới.",
    en: "This feed's key was revoked; ask the office for a new one.",
  },
  "feed-key-expired": {
    vi: "Khóa lấy số liệu này đã hết hạn; hãy xin văn phòng cấp khóa mới.",
    en: "This feed's key has expired; ask the office for a new one.",
  },
  "feed-too-often": {
    vi: "Khóa này đã lấy số liệu 60 lần trong giờ qua; hãy làm mới lại sau một giờ.",
    en: "This key was used 60 times in the hour; refresh again an hour later.",
  },
  "feed-not-published": {
    vi: "Kỳ của khóa này chưa công bố kết quả.",
    en: "The results of this key's period are not published yet.",
  },
  "feed-too-large": {
    vi: "Bảng lớn hơn 4 MB; hãy xin khóa cho từng đơn vị.",
    en: "The table is larger than 4 MB; ask for a key of each unit.",
  },
  "not-found": { vi: "Không tìm thấy.", en: "Not found." },
  "invalid-request": {
    vi: "Yêu cầu sai cấu trúc: {field}.",
    en: "The request is malformed: {field}.",
  },
  "batch-too-large": {
    vi: "Một lần gửi tối đa 2.000 dòng và 1 MB. Hãy chia nhỏ.",
    en: "A batch holds at most 2,000 rows and 1 MB. Split it.",
  },
  "batch-id-reused": {
    vi: "Mã lần gửi này đã dùng cho nội dung khác.",
    en: "This batch id was used for other content.",
  },
  "batch-unknown": {
    vi: "Không còn biên nhận của lần gửi này (giữ 30 ngày).",
    en: "There is no receipt of this batch (kept 30 days).",
  },
  "too-many-requests": {
    vi: "Tài khoản này vừa gọi máy chủ quá nhiều lần trong một phút. Hãy thử lại sau {seconds} giây; việc đang nhập vẫn còn.",
    en: "This account has sent too many requests within a minute. Try again in {seconds} {seconds:second|seconds}; what you entered is kept.",
  },
  "too-many-tasks": {
    vi: "Tài khoản này vừa yêu cầu quá nhiều việc nặng (chấm điểm, thử quy tắc, lập tệp, đọc tệp) trong một phút. Hãy thử lại sau {seconds} giây; các việc khác vẫn làm được.",
    en: "This account has asked for too much work (scoring, trying rules, writing or reading files) within a minute. Try again in {seconds} {seconds:second|seconds}; everything else still works.",
  },
  "register-busy": {
    vi: "Sổ đang bận. Hãy thử lại sau ít giây với cùng mã lần gửi.",
    en: "The register is busy. Retry in a few seconds with the same batch id.",
  },
  "reason-missing": {
    vi: "Chưa ghi lý do mở khóa. Hãy ghi lý do rồi mở lại; lý do được lưu trong lịch sử của sổ.",
    en: "The reason for unlocking is missing. Give it and unlock again; it is kept in the register's history.",
  },
  "gaps-need-reason": {
    vi: "Sổ còn thiếu {count} việc phải có trong kỳ. Hãy ghi lý do khóa sổ khi còn thiếu, hoặc nhập đủ rồi khóa.",
    en: "{count} {count:thing|things} due in the period {count:is|are} missing. Say why it is locked all the same, or complete the register first.",
  },
  "contradictions-need-reason": {
    vi: "Sổ còn {count} chỗ mâu thuẫn nhau trong kỳ. Hãy sửa các chỗ đó, hoặc ghi lý do khóa sổ khi còn mâu thuẫn.",
    en: "{count} {count:cell|cells} of the period {count:contradicts another|contradict others}. Mend them, or say why the register is locked all the same.",
  },
  "withheld-need-reason": {
    vi: "Sổ có việc của {count} đối tượng không hiện với người khóa (là chính người đó hoặc đã khai báo lợi ích liên quan). Hãy ghi lý do khóa sổ.",
    en: "What is due from {count} {count:subject|subjects} is not shown to you: yourself, or somebody in whom you declared an interest. Say why the register is locked.",
  },
  "nothing-missing": {
    vi: "Đơn vị không còn thiếu việc nào đã đến hạn, không cần nhắc.",
    en: "The unit owes nothing whose day has come; there is nothing to remind it of.",
  },
  "reminder-number-taken": {
    vi: "Đơn vị vừa được nhắc ở nơi khác. Hãy mở lại trang nhắc để lấy số mới.",
    en: "The unit was reminded elsewhere a moment ago. Open the reminder again for its new number.",
  },
  "already-locked": { vi: "Kỳ {period} đã khóa.", en: "Period {period} is locked already." },
  "not-locked": { vi: "Kỳ {period} chưa khóa.", en: "Period {period} is not locked." },
  "registers-not-locked": {
    vi: "Chưa khóa hết sổ: {units}. Hãy khóa, hoặc chấm thử.",
    en: "Not every register is locked: {units}. Lock them, or make a dry run.",
  },
  "no-catalogue": {
    vi: "Năm {year} chưa có danh mục đơn vị.",
    en: "Year {year} has no catalogue of units.",
  },
  "unknown-policy": { vi: "Không có bộ quy tắc {policy}.", en: "There is no policy {policy}." },
  "policy-not-in-force": {
    vi: "Bộ quy tắc {policy} có hiệu lực từ {effective}, sau ngày cuối kỳ.",
    en: "Policy {policy} is in force from {effective}, after the period's end.",
  },
  "policy-pinned": {
    vi: "Năm này đã công bố kết quả theo {policy}; các kỳ khác của năm phải theo đúng phiên bản đó.",
    en: "Results of this year are published by {policy}; its other periods keep to that version.",
  },
  "policy-exists": {
    vi: "Phiên bản {policy} đã công bố, không sửa được. Hãy đặt phiên bản mới.",
    en: "Version {policy} is published and cannot be changed. Give a new version.",
  },
  "runs-differ": {
    vi: "Hai lần chấm không cùng kỳ và cùng dữ liệu nên không so được.",
    en: "The two runs are not of the same period and facts.",
  },
  "invalid-settings": {
    vi: "Thiết lập {setting} sai tên hoặc sai giá trị. Hãy sửa ở trang Thiết lập quy tắc của sổ danh mục.",
    en: "Setting {setting} has a wrong name or value. Mend it in the sheet Policy settings of the catalogue.",
  },
  "already-published": {
    vi: "Kỳ này đã công bố kết quả {run}.",
    en: "Results {run} of this period are published already.",
  },
  "facts-missing": {
    vi: "Chưa tự công bố: còn {count} đối tượng chưa đủ số liệu. Bổ sung số liệu, hoặc chấm chính thức để công bố như hiện có.",
    en: "Not published by itself: facts about {count} {count:subject is|subjects are} missing. Enter them, or ask for the official run to publish as it stands.",
  },
  "own-request": {
    vi: "Người đề nghị không tự duyệt: cần một người khác quyết định.",
    en: "Whoever asked does not decide: somebody else has to.",
  },
  recused: {
    vi: "Đây là chính người đang xem, hoặc người (đơn vị) mà người đang xem đã khai báo có lợi ích liên quan. Kết quả không hiện và không được quyết định; hãy để thành viên khác làm.",
    en: "This is the reader, or somebody in whom the reader declared an interest. Nothing is shown and nothing can be decided; leave it to another member.",
  },
  "correction-decided": {
    vi: "Đề nghị này đã được quyết định khác.",
    en: "This correction was decided otherwise already.",
  },
  "run-not-current": {
    vi: "Chỉ ghi quyết định cho kết quả đang công bố của kỳ.",
    en: "Decisions are recorded for the results that are published for the period.",
  },
  "run-not-ready": { vi: "Lần chấm chưa có kết quả.", en: "The run has no results yet." },
  "plan-not-entered": {
    vi: "Sổ chưa có dòng kế hoạch hành động cho văn bản này. Hãy nhập và gửi dòng đó trước.",
    en: "The register has no action plan for this directive. Enter and send that row first.",
  },
  "plan-locked": {
    vi: "Kỳ của kế hoạch này đã khóa nên không đối chiếu lại được.",
    en: "The period of this plan is locked: it is not compared again.",
  },
  "import-not-uploaded": { vi: "Chưa tải tệp lên.", en: "The file was not uploaded." },
  "import-refused": {
    vi: "Không đọc tệp này: {reason}.",
    en: "This file is not read: {reason}.",
  },
  "internal-error": {
    vi: "Có lỗi của hệ thống. Dữ liệu đã lưu không mất. Mã tra cứu: {trace}.",
    en: "The system failed. Stored data is safe. Reference: {trace}.",
  },
  "paper-has-no-number": {
    vi: "Loại giấy này không vào sổ văn bản nên không ghi số.",
    en: "A paper of this kind is not numbered in any book.",
  },
  "paper-waits": {
    vi: "Văn bản này dẫn {title}. Hãy ghi số, ngày của văn bản đó trước.",
    en: "This paper cites another: {title}. Give that one its number and day first.",
  },
  "paper-numbered-meanwhile": {
    vi: "Người khác vừa ghi số cho văn bản này. Hãy xem lại danh sách.",
    en: "Somebody has just numbered this paper. Look at the list again.",
  },
} as const satisfies Record<ProblemCode, Bilingual>;
