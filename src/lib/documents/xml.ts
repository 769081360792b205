/** Text as it stands in XML; signs that XML 1.0 has no place for are left out. */
export const inXml = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The first line of every XML file. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'
