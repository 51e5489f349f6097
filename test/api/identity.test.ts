import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Role } from "../../domain/vocabulary/role.ts";
import { parseIdentity, parseRoles } from "../../lambda/http/identity.ts";

const event = (claims: unknown) => ({ requestContext: { authorizer: { jwt: { claims } } } });

describe("roles of a claim", () => {
  test.each<[unknown, string[]]>([
    ["[Clerk Reviewer]", ["Clerk", "Reviewer"]],
    ["[Clerk]", ["Clerk"]],
    ["Clerk", ["Clerk"]],
    ["Clerk Auditor", ["Clerk", "Auditor"]],
    ["Clerk,Auditor", ["Clerk", "Auditor"]],
    ['["Clerk","Admin"]', ["Clerk", "Admin"]],
    [
      ["Clerk", "Admin"],
      ["Clerk", "Admin"],
    ],
    ["[]", []],
    ["", []],
    [undefined, []],
    [7, []],
    ["[Owner Clerk]", ["Clerk"]],
    ["clerk", []],
    ["ClerkAdmin", []],
    ["[Clerk Clerk]", ["Clerk"]],
  ])("%j is %j", (claim, roles) => {
    expect(parseRoles(claim)).toEqual(roles);
  });

  test("every way of writing a list of roles is read alike, whatever unknown roles stand between", () => {
    const unknown = fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/).filter((word) => !Role.safeParse(word).success);
    const words = fc.array(fc.oneof(fc.constantFrom(...Role.options), unknown), { maxLength: 6 });
    fc.assert(
      fc.property(words, (list) => {
        const expected = Role.options.filter((role) => list.includes(role));
        for (const claim of [
          list,
          JSON.stringify(list),
          `[${list.join(" ")}]`,
          list.join(" "),
          list.join(", "),
        ]) {
          expect(parseRoles(claim)).toEqual(expected);
        }
      }),
    );
  });

  test("no claim makes the parser fail", () => {
    fc.assert(
      fc.property(fc.anything(), (claim) => {
        expect(Array.isArray(parseRoles(claim))).toBe(true);
        parseIdentity(event({ oid: claim, name: claim, roles: claim }));
        parseIdentity(claim);
      }),
    );
  });
});

describe("the person of a token", () => {
  test("oid names the user before sub, and the name is tidied", () => {
    const claims = { oid: "u-1", sub: "other", name: "  Lê  Thị\u0000 Hoa ", roles: "[Clerk]" };
    expect(parseIdentity(event(claims))).toEqual({ user: "u-1", name: "Lê Thị Hoa", roles: ["Clerk"] });
    expect(parseIdentity(event({ sub: "s-1" }))).toEqual({ user: "s-1", name: "", roles: [] });
  });

  test("the sign-in name is the one that the tenant's own directory gives, and a guest has none", () => {
    const issuer = "https://login.microsoftonline.com/t-1/v2.0";
    const signInOf = (claims: object) =>
      parseIdentity(event({ oid: "u-1", iss: issuer, tid: "t-1", ...claims }))?.signIn;
    expect(signInOf({ preferred_username: " An@tinh.gov.vn " })).toBe("An@tinh.gov.vn");
    expect(signInOf({ upn: "an@tinh.gov.vn", preferred_username: "khac@tinh.gov.vn" })).toBe(
      "an@tinh.gov.vn",
    );
    const preferred_username = "an@tinh.gov.vn";
    for (const refused of [
      { email: preferred_username },
      { preferred_username, idp: "https://sts.windows.net/other/" },
      { preferred_username, acct: "1" },
      { preferred_username, tid: "t-2" },
      { preferred_username: "an_khac.vn#EXT#@tinh.onmicrosoft.com" },
      { preferred_username: "+84912345678" },
      { preferred_username: `${"a".repeat(120)}@tinh.gov.vn` },
    ])
      expect(signInOf(refused), JSON.stringify(refused)).toBeUndefined();
  });

  test.each([
    ["no event", undefined],
    ["no authorizer", { requestContext: {} }],
    ["no user id", event({ name: "Hoa", roles: "[Admin]" })],
    ["a user id that could break a key", event({ sub: "a#b", roles: "[Admin]" })],
    ["an empty user id", event({ oid: "", sub: "s-1" })],
  ])("%s is nobody", (_, broken) => {
    expect(parseIdentity(broken)).toBeUndefined();
  });
});
