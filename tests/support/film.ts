import type { Answer } from './site-pages.ts';

/**
 * A muted film without a file: a canvas that changes. It tells its site that it plays (`/playing`), as long as it does, and
 * a press on the button takes it out of the page. `more` is more of its script.
 */
export const film = (more = ''): Answer => ({
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><title>In the page</title><video id="media" width="320" height="180" autoplay playsinline muted></video>
<button id="out">Take it out</button><script>
  const draw = Object.assign(document.createElement('canvas'), { width: 320, height: 180 }).getContext('2d');
  setInterval(() => { draw.fillStyle = 'hsl(' + (Date.now() / 20) % 360 + ' 40% 60%)'; draw.fillRect(0, 0, 320, 180); }, 40);
  media.srcObject = draw.canvas.captureStream(25);
  out.onclick = () => media.requestPictureInPicture().then(() => { document.title = 'Taken out'; });
  setInterval(() => { if (!media.paused) fetch('/playing'); }, 100);
  ${more}</script>`,
});
