/** A figure that the pointer and the keyboard can stop at: what is said, and where it leads. */
import type { ChartContext, ChartTheme } from '../chart';
import { yearText } from '../compare';
import type { DrawnStop } from '../drawing';
import { statementPath } from '../observation';
import { pointArea } from '../yearPlot';
import { endOf, type CompareIndicatorExtra, type ValuedRow } from './figures';
import type { DrawnState } from './shapes';
import { setTail } from './set';
import { figureText, orgName, roleName, W, whenOf } from './words';

/** Whose figure, of when, how much, what it is, and in which assessment it stands where that is of another year. */
export function figureLabel(row: ValuedRow, state: DrawnState, context: ChartContext): string {
	const { lang } = context;
	const assessed = yearText(row.year_be, context);
	const when = whenOf(row, context);
	const parts = [
		state === 'actual' ? '' : W.marks[state][lang],
		row.role !== null && row.role !== 'actual' && row.role !== 'target'
			? roleName(row.role, lang)
			: '',
		when === '' ? W.noPeriod[lang] : when === assessed ? '' : W.period(when)[lang],
		row.period_be !== null && endOf(row.period_be) !== row.year_be ? W.citedIn(assessed)[lang] : ''
	].filter((part) => part !== '');
	const year = row.period_be === null ? assessed : yearText(endOf(row.period_be), context);
	const head = `${orgName(row, lang)} ${year}: ${figureText(row, lang)}`;
	return parts.length > 0 ? `${head} (${parts.join(lang === 'th' ? ' · ' : ', ')})` : head;
}

/** The page of a figure; null where the site shows another assessment, or the figure is made up. */
export function figurePath(row: ValuedRow, { here }: CompareIndicatorExtra): string | null {
	const { assessment_id, provenance, statement_no } = row;
	if (provenance === 'synthetic' || statement_no === null) return null;
	return here && assessment_id === here ? statementPath({ statement_no }) : null;
}

export function stopOf(
	row: ValuedRow,
	state: DrawnState,
	{ x, y }: { readonly x: number; readonly y: number },
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareIndicatorExtra
): DrawnStop {
	return {
		label: `${figureLabel(row, state, context)}${setTail(row, extra, context.lang)}`,
		path: figurePath(row, extra),
		marks: [pointArea(x, y, theme)]
	};
}
