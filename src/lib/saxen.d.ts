/** The part of saxen that we use; the package brings no types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  type Position = () => { line: number; column: number }
  type Opened = { name: string; attrs: Record<string, string>; ns: Record<string, string> }

  export class Parser {
    constructor(options: { proxy: true })
    /** Which prefix stands for which namespace in the names that the handlers get. */
    ns(prefixes: Record<string, string>): this
    on(event: 'openTag', handler: (element: Opened, decode: Decode) => void): this
    on(event: 'closeTag', handler: () => void): this
    on(event: 'text', handler: (text: string, decode: Decode) => void): this
    on(event: 'cdata', handler: (text: string) => void): this
    on(event: 'attention', handler: () => void): this
    on(event: 'error' | 'warn', handler: (error: Error, position: Position) => void): this
    /** Ends early after stop(). */
    parse(xml: string): unknown
    stop(): void
  }
}
