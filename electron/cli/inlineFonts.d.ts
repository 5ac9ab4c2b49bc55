/** Vite gives the file as a `data:` URL, so that the one bundled file holds its fonts. */
declare module '*.woff2?inline' {
  const dataUrl: string;
  export default dataUrl;
}
