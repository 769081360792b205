import { m } from '../../messages/messages.js'
import { Choice } from '../components/choice.tsx'
import { described, FieldError } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import { answerTo, nameTakenOver } from './answers.ts'
import { errorFor } from './fault-words.ts'
import type { FormView } from './form-view.ts'

/** The municipality: typed, with the names of the region as suggestions, and a way out for who does not know. */
export function MunicipalityField({ view }: { view: FormView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  const [hint, error] = [say(m.report_municipality_hint), errorFor(view, 'municipality')]
  return (
    <div className={error ? 'lk-field lk-field--wrong' : 'lk-field'}>
      <label className="lk-label" htmlFor="gemeente">
        {say(m.report_municipality)}
      </label>
      <p className="lk-hint" id="gemeente-uitleg">
        {hint}
      </p>
      {error && <FieldError locale={locale} id="gemeente" error={error} />}
      <div className="lk-stack-s">
        <NameInput view={view} hint={hint} error={error} />
        <Meant view={view} />
      </div>
      <OtherPlaces view={view} />
    </div>
  )
}

function NameInput({ view, ...props }: { view: FormView; hint: string; error: string | undefined }) {
  return (
    <>
      <input
        className="lk-input lk-input--short"
        id="gemeente"
        name="gemeente"
        defaultValue={answerTo(view.answers, 'municipality')}
        list="gemeenten"
        autoComplete="off"
        dir="auto"
        {...described('gemeente', props)}
      />
      <datalist id="gemeenten">
        {view.region.municipalities.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </>
  )
}

/** Takes over a name that comes close, so that nobody has to type it again. */
function Meant({ view: { frame, faults } }: { view: FormView }) {
  const suggestions = faults.flatMap((fault) => (fault.code === 'unknownMunicipality' ? fault.suggestions : []))
  if (suggestions.length === 0) return null
  return (
    <div className="lk-actions">
      {suggestions.map((name) => (
        <button className="lk-button lk-button--second" type="submit" name={nameTakenOver} value={name} key={name}>
          {m.report_municipality_take({ name }, { locale: frame.locale })}
        </button>
      ))}
    </div>
  )
}

function OtherPlaces({ view: { frame, region, answers } }: { view: FormView }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <>
      <Choice
        type="checkbox"
        name="gemeente-onbekend"
        value="ja"
        id="gemeente-onbekend"
        label={say(m.report_municipality_unknown)}
        checked={answers.placeUnknown.length > 0}
      />
      <Choice
        type="checkbox"
        name="gemeente-elders"
        value="ja"
        id="gemeente-elders"
        label={m.report_municipality_outside({ region: region.name }, { locale })}
        hint={say(m.report_municipality_outside_hint)}
        checked={answers.placeOutside.length > 0}
      />
    </>
  )
}
