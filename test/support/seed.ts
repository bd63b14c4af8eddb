import fc from 'fast-check'

// The same cases at each run, so that a run that fails can be repeated. Others come with `ROLM_SEED=2 npx vitest run …`.
fc.configureGlobal({ seed: Number(process.env['ROLM_SEED'] ?? 1) })
