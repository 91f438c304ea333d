/** Passages made up for the tests of this folder, and what the audit says of them. */
import type { Finding } from '$lib/form3/types';
import { readFigures } from '../figures';
import { readingFrom } from '../fixture.node';
import { auditFindings, type AuditedFigure } from '.';

/** Passages by statement; a line feed starts a new source line. */
export type Prose = Readonly<Record<string, string>>;

/** `indicators` names the indicator of each unit, where a rule looks at indicators. */
export function audit(
	prose: Prose | string,
	indicators: Readonly<Record<string, string>> = {}
): Finding[] {
	const passages = typeof prose === 'string' ? { '1.1.1': prose } : prose;
	const reading = readingFrom(
		Object.entries(passages).flatMap(([statement_no, text]) =>
			text.split('\n').map((line) => ({ text: line, statement_no }))
		)
	);
	const figures: AuditedFigure[] = readFigures(reading).map((figure) => {
		const indicator_id = indicators[figure.unit ?? ''] ?? null;
		return { ...figure, indicator_id, what_th: indicator_id, what_en: indicator_id };
	});
	return auditFindings({ ...reading, year_be: 2564 }, figures);
}

/** `rule verdict stated computed` of the findings of the given rules. */
export function found(prose: Prose | string, ...rules: string[]): string[] {
	return audit(prose)
		.filter(({ rule }) => rules.includes(rule))
		.map(({ rule, verdict, stated, computed }) => `${rule} ${verdict} ${stated} ${computed}`);
}
