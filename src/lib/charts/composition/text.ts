import type { ChartContext, ChartText } from '../chart';
import { formatValue, joinList, percentWords, withUnit } from '../format';
import { unitName } from '../observation';
import { nothingToSay, sentence } from '../words';
import { compose, largestPart, type Composition, type CompositionRow } from './rows';
import { partLabel, partName, partValue, W } from './words';

/** What a composition says in words: its largest last part, then every part in order. */
export function text(rows: readonly CompositionRow[], context: ChartContext): ChartText {
	const { lang } = context;
	const composition = compose(rows);
	const unit = unitName(rows.find((row) => row.unit)?.unit ?? null, context);
	const subtitle = W.subtitle(unit)[lang];
	const { whole, levels } = composition;
	if (levels.length === 0) {
		if (!whole) return nothingToSay(subtitle, context);
		const only = partLabel(whole, context);
		return { title: only, subtitle, reading: sentence(only, lang) };
	}
	const parts = levels.map(({ segments, parent }, index) => {
		const list = joinList(
			segments.map(({ row }) => partLabel(row, context)),
			lang
		);
		if (!parent) return list;
		return W.consists(
			`${partName(parent, context)} ${partValue(parent, context)}`,
			list,
			index > 0
		)[lang];
	});
	if (levels.some(({ mismatch }) => mismatch)) parts.push(W.mismatch[lang]);
	return {
		title: finding(composition, context),
		subtitle,
		reading: sentence(parts.join(lang === 'th' ? ' ' : '; '), lang)
	};
}

function finding(composition: Composition, context: ChartContext): string {
	const { lang } = context;
	const last = composition.levels.at(-1)!;
	const part = largestPart(composition);
	const unit = part?.unit ?? last.segments[0]!.row.unit;
	const total = withUnit(
		formatValue(last.parent?.value ?? last.sum, last.parent?.raw),
		unitName(unit, context)
	);
	if (!part || last.segments.length === 1) {
		const name = last.parent ? partName(last.parent, context) : W.total[lang];
		return W.split(`${name} ${total}`, last.segments.length)[lang];
	}
	const share =
		part.share === null
			? null
			: { th: percentWords(part.share, 'th', 2), en: percentWords(part.share, 'en', 2) };
	return W.partOf(partName(part, context), formatValue(part.value, part.raw), total, share)[lang];
}
