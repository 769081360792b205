import { type IStylesOptions, LineRuleType } from 'docx'
import { chartColours } from '../charts/chart-colours.ts'

const bare = (colour: string) => colour.slice(1)

/** The named styles of a report in Word: in the colour of the organisation, in the language of the text. */
export function docxStyles(colour: string, tag: string): IStylesOptions {
  const text = bare(chartColours.text)
  const soft = bare(chartColours.soft)
  const own = bare(colour)
  const style = (id: string, run: object, paragraph: object = {}) => ({
    id,
    name: id,
    basedOn: 'Normal',
    next: 'Normal',
    run,
    paragraph,
  })
  const heading = (size: number, before: number, color: string) => ({
    run: { size, bold: true, color },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 22, color: text, language: { value: tag } },
        paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } },
      },
      title: heading(44, 0, own),
      heading1: heading(32, 400, own),
      heading2: heading(25, 260, text),
      hyperlink: { run: { color: bare('#284276'), underline: {} } },
    },
    // Links and notes of the library are based on it, and it declares it nowhere.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
    paragraphStyles: [
      style('SenderName', { size: 28, bold: true, color: own }, { spacing: { after: 60 } }),
      style('Sender', { size: 20, color: soft }, { spacing: { after: 0 } }),
      style('Kind', { color: soft }, { spacing: { before: 500, after: 60 }, keepNext: true }),
      style('Particular', {}, { spacing: { after: 40 } }),
      style('Caption', { bold: true }, { spacing: { before: 240, after: 80 }, keepNext: true }),
      style('Cell', {}, { spacing: { before: 40, after: 40 } }),
      style('Source', { size: 18 }, { spacing: { before: 80, after: 240 } }),
    ],
  }
}
