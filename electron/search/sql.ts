/** The database as the index needs it. */
export interface Sql {
  all<Row>(sql: string, values?: readonly (string | number | null)[]): Row[]
  get<Row>(sql: string, values?: readonly (string | number | null)[]): Row | undefined
  run(sql: string, values?: readonly (string | number | null)[]): unknown
  exec(sql: string): void
  /** All of it or nothing. */
  transact<Value>(work: () => Value): Value
}
