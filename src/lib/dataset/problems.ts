/** What the validator says: one shape for every problem, in Thai and English. */

export interface Problem {
	readonly file: string;
	/** 1-based line of the file; null when it concerns the whole file. */
	readonly line: number | null;
	readonly column: string | null;
	readonly code: ProblemCode;
	readonly found: string;
	readonly expected: string;
	readonly message_th: string;
	readonly message_en: string;
}

const WORDS = {
	'missing-file': ['ไม่มีไฟล์นี้', 'the file is missing'],
	'not-utf-8': ['ไฟล์ไม่ใช่ UTF-8', 'the file is not UTF-8'],
	'broken-quotes': ['เครื่องหมายคำพูดไม่ครบคู่', 'a quotation mark is not closed'],
	'missing-column': ['ไม่มีคอลัมน์นี้', 'the column is missing'],
	'unknown-column': ['ไม่รู้จักคอลัมน์นี้', 'the column is not known'],
	'duplicate-column': ['คอลัมน์ซ้ำกัน', 'the column stands twice'],
	'wrong-cell-count': ['จำนวนช่องในแถวไม่ตรงกับหัวตาราง', 'the row has the wrong number of cells'],
	'missing-value': ['ไม่มีค่าในช่องที่ต้องมี', 'a required value is missing'],
	'not-an-integer': ['ไม่ใช่จำนวนเต็ม', 'not an integer'],
	'not-a-number': ['ไม่ใช่ตัวเลข', 'not a number'],
	'not-a-boolean': ['ไม่ใช่ true หรือ false', 'not true or false'],
	'not-in-list': ['ไม่อยู่ในรายการคำที่กำหนด', 'not one of the allowed words'],
	'out-of-range': ['ค่าอยู่นอกช่วง', 'the value is out of range'],
	'bad-format': ['รูปแบบไม่ถูกต้อง', 'the form is not right'],
	'duplicate-key': ['แถวซ้ำ (รหัสเดียวกัน)', 'two rows have one key'],
	'unknown-key': ['รหัสนี้ไม่มีในตารางที่อ้างถึง', 'the code is not in the table it refers to'],
	'conflicting-row': ['ข้อมูลของรหัสเดียวกันในสองชุดไม่ตรงกัน', 'two datasets disagree about one code'],
	'bad-datapackage': [
		'datapackage.json ไม่ตรงกับโครงสร้างของชุดข้อมูล',
		'datapackage.json does not match the structure of a dataset'
	]
} as const;

export type ProblemCode = keyof typeof WORDS;

export function problem(
	code: ProblemCode,
	place: { file: string; line?: number | null; column?: string | null },
	found = '',
	expected: string | { th: string; en: string } = ''
): Problem {
	const [th, en] = WORDS[code];
	const wanted = typeof expected === 'string' ? { th: expected, en: expected } : expected;
	return {
		file: place.file,
		line: place.line ?? null,
		column: place.column ?? null,
		code,
		found: shorten(found),
		expected: wanted.en,
		message_th: sentence(th, 'พบ', 'ควรเป็น', found, wanted.th),
		message_en: sentence(en, 'found', 'expected', found, wanted.en)
	};
}

function sentence(what: string, found: string, expected: string, value: string, wanted: string) {
	const parts = [what];
	if (value !== '') parts.push(`${found} “${shorten(value)}”`);
	if (wanted !== '') parts.push(`${expected} ${wanted}`);
	return parts.join('; ');
}

function shorten(value: string): string {
	const shown = [...value.slice(0, 200)].slice(0, 60).join('');
	return shown.length < value.length ? `${shown}…` : shown;
}

/** Where problems are put as they are found: an array, or a `ProblemList`. */
export interface ProblemSink {
	push(problem: Problem): unknown;
}

/** Problems of data that may be large: all are counted, the first ones kept. */
export class ProblemList implements ProblemSink {
	static readonly KEPT = 1000;
	readonly kept: Problem[] = [];
	count = 0;

	push(...problems: Problem[]): void {
		this.count += problems.length;
		this.#keep(problems);
	}

	append({ kept, count }: ProblemList): void {
		this.count += count;
		this.#keep(kept);
	}

	#keep(problems: readonly Problem[]): void {
		this.kept.push(...problems.slice(0, ProblemList.KEPT - this.kept.length));
	}
}

/** Datasets that cannot be used, with the problems found: the first ones, where there are very many. */
export class DatasetError extends Error {
	readonly problems: readonly Problem[];
	readonly count: number;
	constructor(problems: readonly Problem[], count = problems.length) {
		const [first] = problems;
		const place = first ? `${first.file}:${first.line ?? ''} ${first.message_en}` : '';
		super(`${count} problem(s) in the dataset; first: ${place}`);
		this.name = 'DatasetError';
		this.problems = problems;
		this.count = count;
	}
}
