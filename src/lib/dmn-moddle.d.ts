/** The part of dmn-moddle that we use; the package brings no types. */
declare module 'dmn-moddle' {
  export class DmnModdle {
    /** Reads DMN 1.3; rejects on XML that is not well-formed or not DMN. */
    fromXML(xml: string): Promise<{ rootElement: { $attrs: Record<string, string> }; warnings: { message: string }[] }>
  }
}
