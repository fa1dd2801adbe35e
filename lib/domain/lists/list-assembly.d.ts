declare module 'virtual:list-assembly' {
  /** `lib/domain/lists/assembly`, compiled, in base64. */
  const module: string;
  export default module;
}
