import { describe, expect, it } from 'vitest'
import { type Command, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const greet: Command = {
  name: 'greet',
  summary: 'say a word',
  usage: './lichtketen greet WORD',
  run: async ([word]) => {
    if (word === undefined) throw new UsageError('give a word to say.')
    if (word === 'break') throw new Error('The word broke.\n    at somewhere', { cause: new Error('it was old') })
    return 0
  },
}

async function typing(...typed: string[]): Promise<{ code: number; out: string; error: string }> {
  const written = { out: '', error: '' }
  const code = await runCommand([greet], typed, {
    out: (text) => (written.out += text),
    error: (text) => (written.error += text),
  })
  return { code, ...written }
}

describe('the command line', () => {
  it('runs a command and passes its exit code on', async () => {
    expect(await typing('greet', 'hello')).toEqual({ code: 0, out: '', error: '' })
  })

  it.each([[[]], [['help']], [['--help']], [['-h']]])('lists the commands for %j', async (typed) => {
    const { code, out } = await typing(...typed)
    expect(code).toBe(0)
    expect(out).toContain('greet  say a word')
  })

  it.each([
    ['greet', '--help'],
    ['help', 'greet'],
  ])('explains one command for "%s %s"', async (...typed) => {
    expect(await typing(...typed)).toEqual({ code: 0, out: 'Say a word.\n\n./lichtketen greet WORD', error: '' })
  })

  it('says in one sentence that a command does not exist, and which one was probably meant', async () => {
    const close = await typing('gret')
    expect(close).toEqual({ code: 2, out: '', error: 'lichtketen: there is no command "gret"; did you mean "greet"?' })
    expect((await typing('frobnicate')).error).toBe(
      'lichtketen: there is no command "frobnicate"; see ./lichtketen help.',
    )
    expect((await typing('help', 'frobnicate')).code).toBe(2)
  })

  it('answers a mistyped command with exit code 2 and a failed one with exit code 1, never with a stack', async () => {
    expect(await typing('greet')).toEqual({ code: 2, out: '', error: 'lichtketen greet: give a word to say.' })
    const broken = await typing('greet', 'break')
    expect(broken).toEqual({ code: 1, out: '', error: 'lichtketen greet: The word broke. (it was old)' })
  })

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s refuses an option that it does not know',
    async (name) => {
      let error = ''
      const code = await runCommand(commands, [name, '--no-such-option'], {
        out: () => {},
        error: (text) => (error += text),
      })
      expect(code).toBe(2)
      expect(error).toContain('--no-such-option')
    },
  )
})
