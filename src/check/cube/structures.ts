import { qb, xsd } from '../../vocabulary/terms'
import type { Graph } from './graph'

/** What a structure definition asks of the observations below it: properties by their part in the cube. */
export interface Structure {
  readonly components: ReadonlySet<number>
  readonly dimensions: ReadonlySet<number>
  readonly measures: ReadonlySet<number>
  /** The properties of components that are marked as required; beside a measure dimension, measures are not among them. */
  readonly required: ReadonlySet<number>
  /** Whether qb:measureType is among its components: each observation then has one measure. */
  readonly hasMeasureType: boolean
}

/** Reads a boolean, `true` and `1` alike. */
export const isBoolean = ({ terms }: Graph, id: number, value: boolean): boolean => {
  const form = terms.literalOf(id)
  return form?.datatype === xsd.boolean && (value ? ['true', '1'] : ['false', '0']).includes(form.text.trim())
}

/** The structure definitions of a normalised graph: every node that has components. */
export const structuresOf = (graph: Graph): ReadonlyMap<number, Structure> => {
  const propertiesOf = graph.lists(qb.componentProperty)
  const requiredOf = graph.lists(qb.componentRequired)
  const [isDimension, isMeasure] = [graph.marked(qb.DimensionProperty), graph.marked(qb.MeasureProperty)]
  const measureType = graph.terms.node(qb.measureType)
  const structureOf = (components: readonly number[]): Structure => {
    const properties = new Set(components.flatMap((component) => propertiesOf.get(component) ?? []))
    const isRequired = (component: number): boolean =>
      requiredOf.get(component)?.some((value) => isBoolean(graph, value, true)) === true
    const hasMeasureType = properties.has(measureType)
    const mayBeRequired = (property: number): boolean => !(hasMeasureType && isMeasure[property] === 1)
    return {
      components: properties,
      dimensions: new Set([...properties].filter((property) => isDimension[property] === 1)),
      measures: new Set([...properties].filter((property) => isMeasure[property] === 1)),
      required: new Set(
        components
          .filter(isRequired)
          .flatMap((component) => propertiesOf.get(component) ?? [])
          .filter(mayBeRequired),
      ),
      hasMeasureType,
    }
  }
  return new Map([...graph.lists(qb.component)].map(([id, components]) => [id, structureOf(components)]))
}

/** Properties that the observations of a data set are held to, from all the structures that it follows. */
export interface Family {
  readonly dimensions: ReadonlySet<number>
  readonly required: ReadonlySet<number>
  readonly measures: ReadonlySet<number>
  /** The measures of structures without a measure dimension: each observation has all of them. */
  readonly together: ReadonlySet<number>
  /** The measures of structures with a measure dimension: each observation has one of them. */
  readonly apart: ReadonlySet<number>
  readonly hasMeasureType: boolean
}

/** What several structures ask together. */
export const familyOf = (structures: readonly Structure[]): Family => {
  const union = (pick: (structure: Structure) => ReadonlySet<number>): ReadonlySet<number> => {
    const [only, ...others] = structures
    if (only !== undefined && others.length === 0) return pick(only)
    return new Set(structures.flatMap((structure) => [...pick(structure)]))
  }
  const none: ReadonlySet<number> = new Set()
  return {
    dimensions: union(({ dimensions }) => dimensions),
    required: union(({ required }) => required),
    measures: union(({ measures }) => measures),
    together: union(({ measures, hasMeasureType }) => (hasMeasureType ? none : measures)),
    apart: union(({ measures, hasMeasureType }) => (hasMeasureType ? measures : none)),
    hasMeasureType: structures.some(({ hasMeasureType }) => hasMeasureType),
  }
}
