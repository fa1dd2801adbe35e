const style =
  'body{font:11pt/1.4 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111}' +
  'table{border-collapse:collapse}th,td{text-align:start;font-weight:400;padding:.2rem .8rem .2rem 0;' +
  'border-bottom:1px solid #999}h1{font-size:1.5rem}h2{font-size:1.1rem}.own{white-space:pre-line}';

/** A page of its own, with nothing in it but what the person saw: no script, no address, nothing that is fetched. */
export const pageOf = (content: Element, title: string, lang: string): string => {
  const copy = content.cloneNode(true) as Element; // CAST: the copy of an element
  for (const part of copy.querySelectorAll('button, input, .report-only-here')) part.remove();
  for (const field of copy.querySelectorAll('textarea')) {
    const words = document.createElement('p');
    words.className = 'own';
    words.textContent = field.value;
    field.replaceWith(words);
  }
  const head = document.createElement('title');
  head.textContent = title;
  const page = `<html lang="${lang.replace(/[^\w-]/g, '')}"><head><meta charset="utf-8">${head.outerHTML}<style>${style}</style></head>`;
  // Read, and never set: what was written by hand comes out with its signs escaped.
  return `<!doctype html>${page}<body>${copy.innerHTML}</body></html>`;
};

/** Hands the file to the browser, which asks the person where it goes. */
export const savePage = (html: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
