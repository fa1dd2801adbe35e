declare module '*.json?part=popup' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=pause' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
