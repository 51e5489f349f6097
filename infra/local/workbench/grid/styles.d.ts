/** Bundled into a file of its own by esbuild. */
declare module "*.css";
