export { webLightTheme as lightTheme } from "@fluentui/tokens";
