import { createServer, type Server } from "node:https";
import type { AddressInfo, LookupFunction } from "node:net";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isPublicAddress } from "../../lambda/remind/public-address.ts";
import { makeWebhook, parseWebhook, type WebhookOptions } from "../../lambda/remind/webhook.ts";
import { CERTIFICATE, CERTIFICATE_KEY, HOST } from "./certificate.ts";

let server: Server;
let answer: { status: number; location?: string } | "never" = { status: 200 };
const received: { readonly path: string | undefined; readonly body: string }[] = [];

beforeAll(async () => {
  server = createServer({ cert: CERTIFICATE, key: CERTIFICATE_KEY }, (request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString("utf8")));
    request.on("end", () => {
      received.push({ path: request.url, body });
      if (answer === "never") return;
      response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  received.length = 0;
  answer = { status: 200 };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const resolvesTo =
  (...addresses: readonly string[]): LookupFunction =>
  (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

/** A webhook of the test's own server, which stands for one of the public internet. */
const post = (options: Partial<WebhookOptions> = {}) =>
  makeWebhook({
    address: async () => `https://${HOST}/hook?sig=s3cret`,
    lookup: resolvesTo("127.0.0.1"),
    isPublic: () => true,
    ca: CERTIFICATE,
    port: (server.address() as AddressInfo).port,
    ...options,
  })("Việc còn thiếu");

describe("the office's channel", () => {
  test("gets the text for any program, and the same as a card for Teams", async () => {
    await post();
    expect(received).toHaveLength(1);
    expect(received[0]?.path).toBe("/hook?sig=s3cret");
    expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
      text: "Việc còn thiếu",
      attachments: [{ content: { type: "AdaptiveCard", body: [{ text: "Việc còn thiếu" }] } }],
    });
  });

  test("that redirects is not followed", async () => {
    answer = { status: 302, location: `https://${HOST}/elsewhere` };
    await expect(post()).rejects.toMatchObject({ code: "status-302" });
    expect(received).toHaveLength(1);
  });

  test("that refuses, or never answers, is told by a code without its address", async () => {
    answer = { status: 403 };
    await expect(post()).rejects.toMatchObject({ code: "status-403", message: "status-403" });
    answer = "never";
    await expect(post({ timeoutMs: 150 })).rejects.toMatchObject({ code: "timeout" });
  });

  test.each<[string, readonly string[]]>([
    ["to this machine", ["127.0.0.1"]],
    ["to the account's own services", ["169.254.169.254"]],
    ["to a public and a private address", ["93.184.216.34", "10.0.0.7"]],
    ["to nothing", []],
  ])("whose name leads %s is never connected to", async (_where, addresses) => {
    const attempt = post({ lookup: resolvesTo(...addresses), isPublic: isPublicAddress });
    await expect(attempt).rejects.toMatchObject({ code: "private-address" });
    expect(received).toEqual([]);
  });

  test("with a certificate that nobody vouches for is not written to", async () => {
    const { ca: _trusted, ...untrusting } = { ca: CERTIFICATE };
    await expect(
      makeWebhook({
        address: async () => `https://${HOST}/hook`,
        lookup: resolvesTo("127.0.0.1"),
        isPublic: () => true,
        port: (server.address() as AddressInfo).port,
        ...untrusting,
      })("x"),
    ).rejects.toMatchObject({ code: "unreachable" });
    expect(received).toEqual([]);
  });

  test("whose secret cannot be read fails by a code", async () => {
    const address = async () => {
      throw new Error("arn:aws:secretsmanager:secret");
    };
    await expect(post({ address })).rejects.toMatchObject({ code: "webhook-secret" });
  });

  test.each([
    "http://hook.example.vn/x",
    "https://user:pass@hook.example.vn/x",
    "https://hook.example.vn:8443/x",
    "https://10.0.0.7/x",
    "https://0x7f000001/x",
    "https://2130706433/x",
    "https://[::1]/x",
    "https://localhost/x",
    "file:///etc/passwd",
    "hook.example.vn",
    "",
  ])("is refused at the address %j", (address) => {
    expect(() => parseWebhook(address)).toThrow("webhook-address");
  });
});

describe("an address of the public internet", () => {
  test.each(["8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700::1111"])("%s is one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.2",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::a00:1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "ff02::1",
    "2001:db8::1",
    "2002:a00:1::",
    "localhost",
    "",
  ])("%s is none", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test("is never one that stands for another network's inside", () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (a, b, c) => {
        for (const inside of [`10.${a}.${b}.${c}`, `127.${a}.${b}.${c}`, `192.168.${b}.${c}`]) {
          expect(isPublicAddress(inside)).toBe(false);
          expect(isPublicAddress(`::ffff:${inside}`)).toBe(false);
        }
      }),
    );
  });
});
