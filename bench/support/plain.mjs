import { register } from 'node:module'

// Runs TypeScript as the package is built: node --import ./bench/support/plain.mjs file.ts. What runs the scripts gives every
// function inside another its name anew each time that it is made, which the built package does not, and which takes half the
// time of some loops.
register('./plain-hooks.mjs', import.meta.url)
