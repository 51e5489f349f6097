import type { Language } from "../../domain/values/bilingual.ts";

/** The supported language that an Accept-Language header prefers; Vietnamese by default. */
export function parseLanguage(header: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: "vi", weight: 0 };
  for (const part of (header ?? "").split(",")) {
    const [tag = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const language = tag.split("-")[0];
    const weight = Number(parameters.find((text) => text.startsWith("q="))?.slice(2) ?? "1");
    if ((language === "vi" || language === "en") && weight > best.weight) best = { language, weight };
  }
  return best.language;
}
