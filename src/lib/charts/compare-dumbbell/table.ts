import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, TableColumn, TableTwin } from '../chart';
import { baseText, COMPARE_WORDS, isShare, syntheticCell, type CompareExtra } from '../compare';
import { anyTarget, targetCells, targetColumns } from '../compareTargets';
import { tableNumber } from '../compareTable';
import { pick } from '../words';
import { DEFAULT_EXTRA, twoSidesOf, type PartPair, type TwoSides } from './sides';
import { sideName, stateText, W } from './words';

const NONE: TableTwin = { columns: [], rows: [] };

/** Both sides and the difference of every part, in the order of the form. */
export function table(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): TableTwin {
	const two = twoSidesOf(rows, extra);
	return two ? pairTable(two, two.parts, context, extra) : NONE;
}

/**
 * A table of both sides: shares in percent with one decimal, the difference in percentage points; where a side
 * has no value its base says why. Targets are those of the subject. A column says which rows hold made-up data, if any do.
 */
export function pairTable(
	{ subject, other }: TwoSides,
	parts: readonly PartPair[],
	context: ChartContext,
	extra: CompareExtra
): TableTwin {
	const { lang } = context;
	const unit = isShare(extra) ? ' (%)' : '';
	const made = parts.some((part) => synthetic(part));
	const aimed = anyTarget(
		parts.flatMap(({ subject }) => subject ?? []),
		extra
	);
	const side = (key: string, name: string): TableColumn[] => [
		{ key, label: `${name}${unit}`, numeric: true },
		{ key: `${key}_base`, label: W.base(name)[lang] }
	];
	return {
		columns: [
			{ key: 'code', label: W.code[lang] },
			{ key: 'part', label: W.part[lang] },
			...side('subject', sideName(subject, context)),
			...side('other', sideName(other, context)),
			{ key: 'difference', label: W.difference(extra)[lang], numeric: true },
			...(aimed ? targetColumns(extra, lang) : []),
			...(made ? [{ key: 'synthetic', label: COMPARE_WORDS.synthetic[lang] }] : [])
		],
		rows: parts.map((part) => [
			part.code === 'all' ? null : part.code,
			pick(lang, part.names.code_th, part.names.code_en),
			...cells(part.subject, context, extra),
			...cells(part.other, context, extra),
			tableNumber(part.difference, extra),
			...(aimed ? targetCells(part.subject, extra, lang) : []),
			...(made ? [syntheticCell({ synthetic: synthetic(part) }, lang)] : [])
		])
	};
}

const synthetic = ({ subject, other }: PartPair) => Boolean(subject?.synthetic || other?.synthetic);

function cells(row: ComparedValue | null, context: ChartContext, extra: CompareExtra) {
	if (row === null || row.value === null) return [null, stateText(row, extra, context)];
	return [tableNumber(row.value, extra), baseText(row, extra, context) || null];
}
