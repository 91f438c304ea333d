/** Where figures stand in the document: statements in its order, with their lines. */
import { M, type Text } from '$lib/i18n/messages';
import type { FindingPlace } from '../audit/audit';

interface Cited {
	readonly statement_no: string;
	readonly line: number;
}

export function placesOfFigures(rows: readonly Cited[]): FindingPlace[] {
	const lines = new Map<string, Set<number>>();
	for (const { statement_no, line } of rows)
		lines.set(statement_no, (lines.get(statement_no) ?? new Set()).add(line));
	return [...lines].map(([statement_no, own]) => ({
		statement_no,
		lines: [...own].sort((a, b) => a - b)
	}));
}

/** The places in words, for under a chart: `ข้อ 3.4.3 บรรทัดที่ 765–767`. */
export function placeWords(rows: readonly Cited[], t: (text: Text) => string): string {
	return placesOfFigures(rows)
		.map(({ statement_no, lines }) => {
			const span = M.lines(String(lines[0]), String(lines.at(-1)));
			return `${t(M.statementNo(statement_no ?? ''))} ${t(span)}`;
		})
		.join(' · ');
}
