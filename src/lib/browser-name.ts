const browsers: [RegExp, string][] = [
  [/\bEdg/, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Kind of browser and system as in "Firefox, Windows": enough to recognise one's own, too little to trace anybody. */
export function browserName(userAgent: string): string {
  const kinds = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1])
  return kinds.filter((kind) => kind !== undefined).join(', ')
}
