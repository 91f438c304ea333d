/** Form 3 documents made for tests, line by line, from the framework. */
import { readFramework } from './fixtures.node';
import type { Framework, SourceLine } from './types';

export interface Sample {
	/** Character drawn for a box; `null` prints none. */
	readonly boxOf?: (code: string) => string | null;
	/** Lines of a statement from its box and number on; default: box, number and words on one line. */
	readonly opening?: (box: string | null, number: string, words: string) => string[];
	/** The answer given; default: a sentence that names the statement. */
	readonly answerOf?: (code: string) => string;
	readonly title?: string;
}

/** A sentence long enough to be an answer to any statement. */
export function answer(code: string): string {
	return `คำตอบของข้อ ${code} ${'หน่วยงานดำเนินการตามแผนอย่างต่อเนื่อง '.repeat(20)}จบ`;
}

/** A whole form, answered, as lines of text. */
export function sampleForm(sample: Sample = {}, framework: Framework = readFramework()): string[] {
	const boxOf = sample.boxOf ?? (() => '☐');
	const opening = sample.opening ?? ((box, number, words) => [join(box, number, words)]);
	const answerOf = sample.answerOf ?? answer;
	const lines = [
		sample.title ?? 'แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง จังหวัดเลย ปี 2565',
		'แบบฟอร์มที่ 3',
		''
	];
	for (const category of framework.categories) {
		lines.push(`หมวด ${category.category_no} ${category.title_th}`);
		for (const item of framework.items) {
			if (item.category_no !== category.category_no) continue;
			lines.push(`${item.item_no} ${item.title_th}`);
			for (const row of framework.statements) {
				if (row.item_no !== item.item_no) continue;
				lines.push(...opening(boxOf(row.statement_no), row.statement_no, row.cue_th));
				if (row.asks_evidence) lines.push(answerOf(row.statement_no));
				for (let option = 1; option <= row.option_count; option++) {
					const code = `${row.statement_no}/${option}`;
					lines.push(join(boxOf(code), `ตัวเลือก ${option}`, answerOf(code)));
				}
			}
			const status = boxOf(item.item_no);
			lines.push(join(status, 'ยังไม่มีการดำเนินการในเรื่องดังกล่าว'));
			lines.push(join(status, 'อยู่ในระหว่างดำเนินการ'), '');
		}
	}
	return lines;
}

function join(...parts: (string | null)[]): string {
	return parts.filter((part) => part !== null).join(' ');
}

export function toSource(lines: readonly string[]): SourceLine[] {
	return lines.map((text, index) => ({ line: index + 1, text }));
}
