/**
 * CommonJS inside an ES module (exceljs) still calls require. Long names: the minifier does not know of the banner and hands
 * out every short one itself.
 */
export const MODULE_BANNER =
  "import{createRequire as bannerRequire}from'node:module';import{fileURLToPath as bannerPath}from'node:url';" +
  "const require=bannerRequire(import.meta.url),__filename=bannerPath(import.meta.url),__dirname=bannerPath(new URL('.',import.meta.url));";
