import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

const shown = (message: string): string => `  ${message.split('\n').join('\n  ')}\n`

/** Prints "passed NAME" or "FAILED NAME" for each test, as the scripts of .ci do, and last of all how many there were. */
export default class Lines implements Reporter {
  private passed = 0
  private failed = 0

  private fail(
    name: string,
    errors: readonly { readonly message: string; readonly diff?: string | undefined }[],
  ): void {
    this.failed += 1
    process.stdout.write(`FAILED ${name}\n`)
    for (const { message, diff } of errors)
      process.stdout.write(shown(diff === undefined ? message : `${message}\n${diff}`))
  }

  onTestCaseResult(test: TestCase): void {
    const result = test.result()
    if (result.state === 'passed') {
      this.passed += 1
      process.stdout.write(`passed ${test.fullName}\n`)
    } else this.fail(test.fullName, result.errors ?? [{ message: 'it was not run' }])
  }

  onUserConsoleLog({ content }: { readonly content: string }): void {
    process.stdout.write(content)
  }

  onTestSuiteResult(suite: TestSuite): void {
    if (suite.errors().length > 0) this.fail(`before or after ${suite.fullName}`, suite.errors())
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { readonly message: string }[]): void {
    for (const module of modules) if (module.errors().length > 0) this.fail(module.relativeModuleId, module.errors())
    if (unhandled.length > 0) this.fail('no error outside of tests', unhandled)
    process.stdout.write(`${this.passed} passed, ${this.failed} failed\n`)
  }
}
