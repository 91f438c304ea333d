/** Sizes of files as people write them: `512 B`, `1.4 MB`. */
import { formatNumber } from '$lib/i18n/format';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
const STEP = 1024;

/** At most one decimal below ten, none above; units of 1,024. */
export function formatBytes(bytes: number): string {
	let [value, unit] = [Math.max(0, bytes), 0];
	while (value >= STEP - 0.5 && unit < UNITS.length - 1) {
		value /= STEP;
		unit++;
	}
	return `${formatNumber(value, unit > 0 && value < 9.95 ? 1 : 0)} ${UNITS[unit]}`;
}
