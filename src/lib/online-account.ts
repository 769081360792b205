import { looksLikeIban, normalIban } from './iban.ts'
import type { NormalForm } from './normal-form.ts'

/** Platforms by the names of their sites, and which part of the path is the account. */
const platforms: readonly { name: string; hosts: readonly string[]; path: RegExp }[] = [
  { name: 'Facebook', hosts: ['facebook.com', 'fb.com'], path: /^\/([\w.]+)\/?$/ },
  { name: 'Instagram', hosts: ['instagram.com'], path: /^\/([\w.]+)\/?$/ },
  { name: 'TikTok', hosts: ['tiktok.com'], path: /^\/@([\w.]+)/ },
  { name: 'X', hosts: ['x.com', 'twitter.com'], path: /^\/(\w+)\/?$/ },
  { name: 'Snapchat', hosts: ['snapchat.com'], path: /^\/(?:add|@)\/?([\w.-]+)/ },
  { name: 'Telegram', hosts: ['t.me', 'telegram.me'], path: /^\/(\w+)\/?$/ },
  { name: 'LinkedIn', hosts: ['linkedin.com'], path: /^\/(?:in|company)\/([\p{L}\w%-]+)/u },
  { name: 'YouTube', hosts: ['youtube.com'], path: /^\/@([\w.-]+)/ },
  { name: 'VK', hosts: ['vk.com'], path: /^\/([\w.]+)\/?$/ },
  { name: 'OnlyFans', hosts: ['onlyfans.com'], path: /^\/([\w.-]+)\/?$/ },
]

/** An account: its normal form, and the platform when the address tells it. */
export type NormalAccount = NormalForm & { platform?: string }

/**
 * An account as people write it: a bank account, an e-mail address, a handle (`@name`, kept without the sign, in small
 * letters) or the address of a page, of which the platform and the handle are kept, and nothing that follows a question mark.
 */
export function normalAccount(typed: string): NormalAccount {
  const text = typed.trim()
  if (looksLikeIban(text)) return normalIban(text)
  if (/^[^\s/@]+@[^\s/@]+$/.test(text)) return normalEmail(text)
  if (/^https?:\/\//i.test(text) || /^(www\.)?[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}\//i.test(text)) return normalPage(text)
  return /^@?[\p{L}\p{M}\p{N}._-]+$/u.test(text) ? { normal: handle(text) } : { fault: 'account' }
}

const handle = (text: string) => text.replace(/^@/, '').toLowerCase()

function normalEmail(text: string): NormalForm {
  const valid = /^[^\s@,;<>()"]+@([\p{L}\d]([\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}]{2,}$/u.test(text)
  return valid ? { normal: text.toLowerCase() } : { fault: 'email' }
}

function normalPage(text: string): NormalAccount {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return { fault: 'account' }
  const { hostname, pathname } = new URL(address)
  const host = hostname.replace(/^(www|m|mobile|nl-nl|nl)\./, '')
  const platform = platforms.find(({ hosts }) => hosts.includes(host))
  const path = pathname.replace(/\/+$/, '')
  const [, name] = platform?.path.exec(path) ?? []
  if (platform && name) return { normal: handle(name), platform: platform.name }
  return { normal: `${host}${path}`, ...(platform ? { platform: platform.name } : {}) }
}
