const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Resolves at Ctrl-C, when a service manager asks or when the terminal closes; a second signal ends the process at once. */
export async function stopAsked(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve())
  })
  for (const signal of signals) process.on(signal, () => process.exit(1))
}
