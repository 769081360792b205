import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Kind = 'main' | 'second' | 'link' | 'light'

const classes: Record<Kind, string> = {
  main: 'lk-button',
  second: 'lk-button lk-button--second',
  link: 'lk-button lk-button--link',
  light: 'lk-button lk-button--light',
}

interface ButtonProps {
  kind?: Kind
  icon?: IconName
  /** Name and value that tell the server which of several buttons was pressed. */
  name?: string
  value?: string
  form?: string
  /** Where the form goes with this button, when not to its own address. */
  formAction?: string
  /** Asks for something in between: with JavaScript the answer is drawn on this page (`stays.js`). */
  stays?: boolean
  children: ReactNode
}

/** A button that sends its form. There is no disabled button: say with `Blocked` why something cannot be done. */
export function Button({ kind = 'main', icon, stays, children, ...rest }: ButtonProps) {
  return (
    <button className={classes[kind]} type="submit" data-stays={stays ? '' : undefined} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({
  kind = 'main',
  icon,
  href,
  children,
}: { href: string } & Pick<ButtonProps, 'kind' | 'icon' | 'children'>) {
  return (
    <a className={classes[kind]} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** Buttons beside each other, the main one first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="lk-actions">{children}</div>
}
