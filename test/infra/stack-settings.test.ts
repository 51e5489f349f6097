import { describe, expect, it } from "vitest";
import { readStackSettings } from "../../infra/stack/stack-settings.ts";

describe("the settings of a deployment", () => {
  const context: Record<string, unknown> = {
    committee: "dang-uy",
    issuer: "https://login.example/v2.0",
    audience: "api",
    stage: "test",
    domain: "addin.example",
    contentPolicy: "report",
    alarmEmail: "",
    concurrency: "shared",
    reminderFrom: "",
    reminderWebhook: "off",
    region: "ap-southeast-1",
    monthlyBudget: "50",
    ledgerTable: "",
    journalTable: "",
    journalStream: "",
  };

  it("are read from the context, a number also from the command line's text", () => {
    expect(readStackSettings((key) => context[key])).toMatchObject({
      monthlyBudget: 50,
      committee: "dang-uy",
    });
  });

  it.each([
    ["committee", "Đảng ủy"],
    ["issuer", "http://login.example"],
    ["audience", ""],
    ["stage", "production"],
    ["domain", undefined],
    ["domain", "https://addin.example"],
    ["domain", "addin"],
    ["contentPolicy", "off"],
    ["alarmEmail", "nobody"],
    ["concurrency", "10"],
    ["region", undefined],
    ["monthlyBudget", "0"],
    ["ledgerTable", undefined],
  ])("name %s when it is %j", (key, value) => {
    expect(() => readStackSettings((name) => (name === key ? value : context[name]))).toThrow(key);
  });
});
