// Control characters (but tab and line feed), direction overrides and isolates, and the byte order mark: nobody types
// them, and they can make a text look like another one.
const unwanted = /[[\p{Cc}--[\t\n]]\u202A-\u202E\u2066-\u2069\uFEFF]/gv
const lineBreaks = /\r\n?|\u2028|\u2029/g
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Makes typed text safe to keep and to show: one form of letters (NFC), plain line breaks, no invisible control. */
export function cleanText(typed: string): string {
  return typed.replace(lineBreaks, '\n').replace(unwanted, '').replace(loneSurrogates, '\uFFFD').normalize('NFC').trim()
}

/** The same for a text of one line. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/g, ' ')
}
