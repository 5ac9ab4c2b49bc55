/*
 * A new window must be asked for first, and Chromium has no way to be asked: so window.open and links with a
 * target tell the stand-in and open nothing.
 */
const tell = globalThis.__hostOpen;
delete globalThis.__hostOpen;

window.open = function open(url = 'about:blank') {
  tell(new URL(url, location.href).href);
  return null;
};

addEventListener('click', (event) => {
  const link = event
    .composedPath()
    .find((node) => node instanceof HTMLAnchorElement && node.href && node.target && node.target !== '_self');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  tell(link.href);
});
