import * as z from "zod";
import { StartFailure } from "../../local/cloud/start-failure.ts";

const TokenResponse = z.object({ access_token: z.string() });

/** An access token of the local issuer. @throws StartFailure when it does not answer or knows nobody of this id. */
export async function localToken(issuerUrl: string | undefined, user: string): Promise<string> {
  const answer = issuerUrl === undefined ? undefined : await ask(issuerUrl, user);
  if (answer === undefined) {
    throw new StartFailure(
      "Không có hạ tầng nào đang chạy; hãy chạy npm start ở cửa sổ khác, hoặc thêm --check để chỉ đọc tệp. / Nothing is running; run npm start in another window, or add --check to read only.",
    );
  }
  const token = TokenResponse.safeParse(answer.ok ? await answer.json() : undefined);
  if (!token.success) throw new StartFailure(`Không có người dùng “${user}”. / There is no user “${user}”.`);
  return token.data.access_token;
}

/** Undefined when nobody listens there. */
async function ask(issuerUrl: string, user: string): Promise<Response | undefined> {
  try {
    return await fetch(`${issuerUrl}/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ user }),
    });
  } catch {
    return undefined;
  }
}
