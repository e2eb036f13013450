/**
 * Opens the address of a pressed link in a window of its own, in place of the browser. Whether that was refused, as in a frame
 * whose sandbox allows no windows: there a link does nothing and says nothing. Only `open` without `noopener` tells.
 */
export function isLinkRefused(click: MouseEvent, href: string): boolean {
  if (
    self === top ||
    !href.startsWith('http') ||
    click.ctrlKey ||
    click.metaKey ||
    click.shiftKey ||
    click.altKey
  )
    return false;
  click.preventDefault();
  const opened = open(href, '_blank');
  if (opened) opened.opener = null;
  return !opened;
}
