/** A sine tone as a WAV file: 8-bit mono, so that nothing binary lies in the repository. */
export function tone({
  seconds,
  hertz = 440,
  rate = 8000,
}: {
  seconds: number;
  hertz?: number;
  rate?: number;
}): Buffer {
  const samples = Math.round(seconds * rate);
  const wav = Buffer.alloc(44 + samples);
  wav.write('RIFF', 0, 'ascii');
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8, 'ascii');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36, 'ascii');
  wav.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at += 1) {
    wav.writeUInt8(128 + Math.round(60 * Math.sin((2 * Math.PI * hertz * at) / rate)), 44 + at);
  }
  return wav;
}
