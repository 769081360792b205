import { m } from '../../messages/messages.js'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { sayIn } from '../say.ts'
import type { RuleFormProps } from './rule-form-props.ts'
import { IfSo, ThenSo } from './rule-questions.tsx'

/** The form of one rule. Everything is a native control, and one post sends it all. */
export function RuleForm(props: RuleFormProps) {
  const { speech, to, rule, after } = props
  const { locale } = speech
  const say = sayIn(locale)
  const { number, isPlain } = rule ?? { number: 0, isPlain: true }
  return (
    <form method="post" action={to.action} noValidate className="lk-rule" id="regel" aria-labelledby="regel-titel">
      <input type="hidden" name="stand" value={to.edits} />
      <input type="hidden" name="regel" value={rule?.id ?? ''} />
      <input type="hidden" name="na" value={after ?? ''} />
      <h3 id="regel-titel">{rule ? m.routing_form_title({ number }, { locale }) : say(m.routing_form_new)}</h3>
      {isPlain ? (
        <>
          <IfSo {...props} />
          <ThenSo {...props} />
        </>
      ) : (
        <p>{say(m.routing_not_plain)}</p>
      )}
      <Actions>
        {isPlain && (
          <Button name="doe" value="bewaar">
            {rule ? m.routing_save_rule({ number }, { locale }) : say(m.routing_save_new)}
          </Button>
        )}
        <ButtonLink kind="link" href={to.back}>
          {say(m.routing_leave)}
        </ButtonLink>
      </Actions>
      {rule && <WithRule {...props} />}
    </form>
  )
}

function WithRule({ speech: { locale }, around }: RuleFormProps) {
  const say = sayIn(locale)
  return (
    <fieldset className="lk-rule__with">
      <legend className="lk-label">{say(m.routing_with_rule)}</legend>
      <Actions>
        <Button kind="second" icon="up" name="doe" value="omhoog">
          {say(m.routing_up)}
        </Button>
        <Button kind="second" icon="down" name="doe" value="omlaag">
          {say(m.routing_down)}
        </Button>
        {around.copy && (
          <ButtonLink kind="second" icon="plus" href={around.copy}>
            {say(m.routing_copy)}
          </ButtonLink>
        )}
        <Button kind="second" icon="bad" name="doe" value="weg">
          {say(m.routing_remove)}
        </Button>
      </Actions>
      {(around.previous ?? around.next) && (
        <p className="lk-rule__around">
          {around.previous && <a href={around.previous}>{say(m.routing_previous)}</a>}
          {around.next && <a href={around.next}>{say(m.routing_next)}</a>}
        </p>
      )}
    </fieldset>
  )
}
