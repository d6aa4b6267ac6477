/** The words of a page as somebody reads them: without markup, drawings’ titles and white space. */
export function readPage(html: string): string {
  return html
    .replace(/<(script|style|defs|title)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}
