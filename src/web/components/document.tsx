import type { ReactNode } from 'react'
import { languages, tagOf } from '../../lib/locales.ts'
import { assetOf } from '../assets.ts'
import type { Frame } from './frame.ts'

interface DocumentProps {
  frame: Frame
  /** Plain words for the tab and the history; the name of the site is put behind it. */
  title: string
  /** Style sheets and scripts by the names the build gave them. */
  sheets: readonly string[]
  scripts?: readonly string[]
  bodyClass: string
  children: ReactNode
}

/** The html element with its head. Public titles stay plain: they end up in the history of a shared computer. */
export function Document({ frame, title, sheets, scripts = [], bodyClass, children }: DocumentProps) {
  const theme = frame.theme ? assetOf(`theme/${frame.theme}`) : undefined
  const addresses = [...sheets.map(assetOf), theme].filter((address) => address !== undefined)
  return (
    <html lang={tagOf(frame.locale)} dir={languages[frame.locale].dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title ? `${title} · Lichtketen` : 'Lichtketen'}</title>
        <link rel="icon" href={assetOf('favicon.svg')} type="image/svg+xml" />
        {addresses.map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
        {scripts.map((name) => (
          <script key={name} type="module" src={assetOf(name)} nonce={frame.nonce} />
        ))}
      </head>
      <body className={bodyClass}>{children}</body>
    </html>
  )
}
