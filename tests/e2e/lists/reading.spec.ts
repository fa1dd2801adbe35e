import { expect, test } from '../../support/fixtures.ts';

/** The shortest module there is: what begins each, and the version. */
const emptyModule = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

test('the content security policy lets WebAssembly be compiled, in which lists are read, and no script from a text', async ({
  ebb,
}) => {
  const allowed = await ebb.inExtension(async (_, bytes) => {
    // What a debugger runs may do anything until its first turn is over.
    await new Promise((resolve) => setTimeout(resolve));
    const attempt = (work: () => unknown) => {
      try {
        work();
        return true;
      } catch {
        return false;
      }
    };
    return {
      module: attempt(() => new WebAssembly.Module(Uint8Array.from(bytes))),
      text: attempt(() => new Function('return 1')()),
    };
  }, emptyModule);
  expect(allowed).toEqual({ module: true, text: false });
});
