/** `npm run entra -- --stage test|prod`: how the app registration of a stage is made, step by step. */
import * as z from "zod";
import { ROLE_TEXTS } from "../../domain/texts/vocabulary/roles.ts";
import { fill, type Language } from "../../domain/values/bilingual.ts";
import { Role } from "../../domain/vocabulary/role.ts";
import { StackSettings } from "../stack/stack-settings.ts";
import { STAGE } from "./deployment/stage.ts";
import { defineCommand } from "./terminal/command.ts";
import { option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { ENTRA_TEXTS } from "./texts/stage/entra.ts";

export const command = defineCommand({
  name: "npm run entra",
  texts: ENTRA_TEXTS,
  parameters: {
    stage: STAGE,
    domain: option(StackSettings.shape.domain, ENTRA_TEXTS.parameters.domain),
    lang: option(z.enum(["vi", "en"]).default("vi"), ENTRA_TEXTS.parameters.lang),
  },
  run: async ({ stage, domain, lang }, { out }) => {
    const values = { stage, domain, roles: rolesIn(lang) };
    for (const [index, step] of ENTRA_TEXTS.steps.entries()) out(`${index + 1}. ${fill(step[lang], values)}`);
    return 0;
  },
});

/** A line for each role: what it is called, and its value. */
function rolesIn(language: Language): string {
  return Role.options.map((role) => `\n   - ${ROLE_TEXTS[role][language]}: ${role}`).join("");
}

await runIfStarted(import.meta.url, command);
