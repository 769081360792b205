import fc from 'fast-check'

/** Properties try the same cases in every run, so that a run tells of the change and not of luck. */
fc.configureGlobal({ seed: Number(process.env.LICHTKETEN_FUZZ_SEED ?? 20_261_124) })
