declare module '*.json?part=popup' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=pause' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=options' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=learn' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=steps' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=notes' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=welcome' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=crisis' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=checkIn' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=questions' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}

declare module '*.json?part=summary' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=report' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=data' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=helps' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
declare module '*.json?part=experiment' {
  const strings: Readonly<Record<string, unknown>>;
  export default strings;
}
