import { expect, it } from 'vitest';
import { translator } from '$lib/i18n/messages';
import { placesOfFigures, placeWords } from './places';

const at = (statement_no: string, line: number) => ({ statement_no, line });
const ROWS = [at('4.4.3', 960), at('4.4.3', 957), at('1.2.2', 152), at('4.4.3', 957)];

it('gathers lines by statement, each once, in order', () => {
	expect(placesOfFigures(ROWS)).toEqual([
		{ statement_no: '4.4.3', lines: [957, 960] },
		{ statement_no: '1.2.2', lines: [152] }
	]);
	expect(placesOfFigures([])).toEqual([]);
});

it('says them in words', () => {
	expect(placeWords(ROWS, translator('th'))).toBe('ข้อ 4.4.3 บรรทัดที่ 957–960 · ข้อ 1.2.2 บรรทัดที่ 152');
	expect(placeWords(ROWS, translator('en'))).toBe(
		'Statement 4.4.3 lines 957–960 · Statement 1.2.2 line 152'
	);
});
