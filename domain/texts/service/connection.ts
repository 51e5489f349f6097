import type { Bilingual } from "../../values/bilingual.ts";
import type { ConnectionCode } from "../../vocabulary/faults/connection-code.ts";
import type { ProblemCode } from "../../vocabulary/faults/problem-code.ts";

/** The problems with which the gateway, too, may refuse a request; a client has no other texts of problems. */
export const GATEWAY_TEXTS = {
  unauthorized: {
    vi: "Chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại.",
    en: "Not signed in, or the session has ended. Sign in again.",
  },
  forbidden: {
    vi: "Tài khoản này không có quyền thực hiện việc này đối với đơn vị này.",
    en: "You may not do this for this unit.",
  },
} as const satisfies Partial<Record<ProblemCode, Bilingual>>;

/** A client's texts where the service sent no usable answer. */
export const CONNECTION_TEXTS = {
  "no-answer": {
    vi: "Không nhận được trả lời của máy chủ. Hãy kiểm tra mạng rồi thử lại; dữ liệu đã nhập vẫn còn.",
    en: "The server did not answer. Check the network and try again; what you entered is kept.",
  },
  overloaded: {
    vi: "Máy chủ đang quá tải. Hãy thử lại sau ít phút.",
    en: "The server is overloaded. Try again in a few minutes.",
  },
  "another-user": {
    vi: "Tài khoản đang đăng nhập đã đổi sang người khác. Yêu cầu chưa được thực hiện; hãy đăng nhập lại.",
    en: "The account that is signed in has become somebody else's. This was not done; sign in again.",
  },
  "strange-answer": {
    vi: "Máy chủ trả lời sai cấu trúc. Hãy tải lại trang; nếu vẫn lỗi, báo cho quản trị.",
    en: "The server's answer is malformed. Reload the page; if it stays so, tell the administrator.",
  },
} as const satisfies Record<ConnectionCode, Bilingual>;
