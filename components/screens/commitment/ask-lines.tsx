/** What was asked for in one act: one line, or a list of them. */
export const AskLines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 1 ? (
    <p class="strong">{lines[0]}</p>
  ) : (
    <ul class="ask-lines strong">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
