import fc from 'fast-check'

const { ROLM_SEED: seed = '1' } = process.env

// The same cases at each run, so that a run that fails can be repeated. Others come with `ROLM_SEED=2 npx vitest run …`.
fc.configureGlobal({ seed: Number(seed) })
