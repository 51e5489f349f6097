import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { jsonOf } from "../../../../domain/values/json-of.ts";
import { type Listener, listen, readBody } from "../../listener.ts";

/** The one call of SES that the service makes (SendEmail of version 2). */
const Email = z.object({
  FromEmailAddress: z.email(),
  Destination: z.object({ ToAddresses: z.array(z.email()).min(1).max(50) }),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: z.string().min(1) }),
      Body: z.object({ Text: z.object({ Data: z.string().min(1) }) }),
    }),
  }),
});

const LARGEST_LETTER = 1024 * 1024;

/** Stands in for SES on one machine: letters become files of the folder, and leave it never. */
export function startLetterBox(folder: string): Promise<Listener> {
  return listen(async (request, response) => {
    const reply = (status: number, body: object): void => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const body = (await readBody(request, LARGEST_LETTER))?.toString("utf8") ?? "";
    if (request.method !== "POST" || request.url !== "/v2/email/outbound-emails")
      return reply(404, { message: "Not Found" });
    const email = Email.safeParse(jsonOf(body));
    if (!email.success) return reply(400, { message: "BadRequestException" });
    const { FromEmailAddress, Destination, Content } = email.data;
    const { Subject, Body } = Content.Simple;
    const id = randomUUID();
    const at = new Date().toISOString();
    mkdirSync(folder, { recursive: true });
    const lines = [
      `From: ${FromEmailAddress}`,
      `To: ${Destination.ToAddresses.join(", ")}`,
      `Subject: ${Subject.Data}`,
      "",
      Body.Text.Data,
      "",
    ];
    writeFileSync(path.join(folder, `${at.replaceAll(":", "-")}-${id.slice(0, 8)}.txt`), lines.join("\n"));
    return reply(200, { MessageId: id });
  });
}
