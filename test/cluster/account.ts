/** What Spark says of its own work, as JSON: https://spark.apache.org/docs/latest/monitoring.html#rest-api */
const read = async <T>(address: string): Promise<T> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T
}

interface Executor {
  readonly id: string
  readonly isActive: boolean
  readonly completedTasks: number
}

/** How many tasks each worker has done so far, apart from the program that asks. */
export const tasksOfWorkers = async (account: string): Promise<readonly number[]> => {
  const executors = await read<readonly Executor[]>(`${account}/executors`)
  return executors.filter(({ id, isActive }) => id !== 'driver' && isActive).map(({ completedTasks }) => completedTasks)
}

interface Execution {
  readonly id: number
  readonly status: string
  readonly nodes: readonly {
    readonly nodeName: string
    readonly metrics: readonly { readonly name: string; readonly value: string }[]
  }[]
}

/** How many files the plan of the last question says that it read, by each of its parts that reads any. */
export const filesOfLastPlan = async (account: string): Promise<readonly number[]> => {
  const all = await read<readonly Execution[]>(`${account}/sql?details=true&planDescription=false&length=10000`)
  const last = all.reduce((a, b) => (b.id > a.id ? b : a))
  return last.nodes
    .filter(({ nodeName }) => nodeName.startsWith('Scan parquet'))
    .map(({ metrics }) => Number(metrics.find(({ name }) => name === 'number of files read')?.value))
}
