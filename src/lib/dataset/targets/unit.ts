/** The unit of measure of an indicator's target. Pure. */
import type { Target } from './target';

const PERCENT = new Set(['%', '％', 'ร้อยละ', 'เปอร์เซ็นต์', 'percent', 'per cent']);

/**
 * Targets of one indicator, each with its unit: where none was written the indicator's own, and every word for
 * percent as `%`, as figures have it.
 * @param measure as in `Target.measure`
 * @param own the unit of the indicator in the catalogue; null where it has none
 */
export function inUnits(
	targets: readonly Target[],
	measure: string,
	own: string | null
): readonly Target[] {
	return targets
		.filter((target) => target.measure === measure)
		.map((target) => {
			const unit = target.unit?.trim() || own;
			return { ...target, unit: unit !== null && PERCENT.has(unit.toLowerCase()) ? '%' : unit };
		});
}
