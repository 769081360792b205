/** The front door of picture: figures of the work, read through views that hold nobody. */
export { countIndicators } from './count-indicators.ts'
export { findIndicator, type IndicatorId, indicators, type WorkCount } from './rules/indicators.ts'
