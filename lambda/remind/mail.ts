import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { NotSent, type Ways } from "./ways.ts";

/** Sends by SES. It is not repeated by the SDK: an answer that was lost may follow a letter that was sent. */
export function makeMail(from: string): NonNullable<Ways["mail"]> {
  const ses = new SESv2Client({ maxAttempts: 1 });
  return async (addresses, { subject, text }) => {
    try {
      await ses.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [...addresses] },
          Content: {
            Simple: {
              Subject: { Data: subject, Charset: "UTF-8" },
              Body: { Text: { Data: text, Charset: "UTF-8" } },
            },
          },
        }),
      );
    } catch (error) {
      throw new NotSent(error instanceof Error && /^\w{1,60}$/.test(error.name) ? error.name : "unknown");
    }
  };
}
