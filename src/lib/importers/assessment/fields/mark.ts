/** Cells that hold one of a few words: the mark, the status of an item, who assessed. */
import type { Assessor } from '$lib/form3/codes';
import { openingBox } from '$lib/form3/boxes';
import type { Mark } from '$lib/form3/types';
import { readStatuses } from '$lib/form3/status';
import { noted, plainCell, readPlain, wrong, type Read } from '../cell';

/** A word without case, spaces and stops. A box or tick beside it stays: "☐ ใช่" is no word. */
function wordKey(plain: string): string {
	return plain.toLowerCase().replace(/[\s._\-"'“”()]+/g, '');
}

/** Words by meaning, one list a meaning; compared by `wordKey`. */
function dictionary<T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
	return new Map(
		entries.flatMap(([value, words]) =>
			words.split('|').map((word) => [wordKey(plainCell(word)), value] as const)
		)
	);
}

const MARK_WORDS = dictionary<Mark>([
	[
		'marked',
		'marked|1|1.0|true|yes|y|ใช่|ทำเครื่องหมาย|ทำเครื่องหมายแล้ว|มีเครื่องหมาย|เลือก|ติ๊ก|checked|ticked|จริง'
	],
	[
		'unmarked',
		'unmarked|0|0.0|false|no|n|ไม่ใช่|ไม่ได้ทำเครื่องหมาย|ไม่ทำเครื่องหมาย|ไม่มีเครื่องหมาย|ไม่เลือก|ไม่ได้เลือก|ไม่ติ๊ก|unchecked|unticked|not ticked|not marked|เท็จ'
	],
	['unreadable', 'unreadable|อ่านไม่ได้|อ่านเครื่องหมายไม่ได้|อ่านไม่ออก'],
	['absent', 'absent|ไม่มีช่อง|ไม่มีช่องทำเครื่องหมาย|no box']
]);
/** Words that say yes or no of something near a mark: taken, with a word about it. */
const NEAR_WORDS = dictionary<Mark>([
	['marked', 'มี|ผ่าน|ดำเนินการ|ดำเนินการแล้ว|มีการดำเนินการ|pass|passed|done'],
	['unmarked', 'ไม่มี|ไม่ผ่าน|ไม่ได้ดำเนินการ|ไม่มีการดำเนินการ|fail|failed|not done']
]);

const EXPECTED = [
	'marked, unmarked, unreadable, absent, 1/0, ✓/✗, x, ใช่/ไม่ใช่ หรือช่องว่าง',
	'marked, unmarked, unreadable, absent, 1/0, ✓/✗, x, ใช่/ไม่ใช่, or nothing'
] as const;

/** The mark of a cell; an empty one means that there is no box (`absent`). */
export function readMark(text: string): Read<Mark> {
	return readPlain<Mark>(text, 'absent', (plain) => {
		const symbol = symbolOf(plain);
		if (symbol !== null) return symbol;
		const word =
			MARK_WORDS.get(wordKey(plain)) ?? MARK_WORDS.get(wordKey(plain.replace(/\.0+$/, '')));
		if (word !== undefined && isWordy(plain)) return { value: word };
		const near = NEAR_WORDS.get(wordKey(plain));
		if (near !== undefined) return noted(near, 'word-is-mark', near);
		return wrong('not-a-mark', ...EXPECTED);
	});
}

/** "-1" and "(0)" have the letters of a word and are none. */
function isWordy(plain: string): boolean {
	return !/\d/.test(plain) || /^\d(?:\.0+)?$/.test(plain);
}

function symbolOf(plain: string): Read<Mark> | null {
	if (/^[xX×]$/.test(plain)) return noted<Mark>('marked', 'x-is-marked', 'marked');
	if (/^[✗✘]\ufe0e?$/.test(plain)) return noted<Mark>('unmarked', 'cross-is-unmarked', 'unmarked');
	if (/^[/✅]$/u.test(plain)) return { value: 'marked' };
	if (/^[❌]$/u.test(plain)) return noted<Mark>('unmarked', 'cross-is-unmarked', 'unmarked');
	const box = openingBox(plain);
	return box !== null && box.end === plain.length ? { value: box.mark } : null;
}

export type Status = 'in_progress' | 'not_started' | 'none';

const STATUS_WORDS = dictionary<Status>([
	[
		'in_progress',
		'in_progress|in progress|ongoing|started|อยู่ระหว่างดำเนินการ|อยู่ในระหว่างดำเนินการ|อยู่ระหว่างการดำเนินการ|กำลังดำเนินการ|ระหว่างดำเนินการ'
	],
	[
		'not_started',
		'not_started|not started|ยังไม่มีการดำเนินการ|ยังไม่มีการดำเนินการในเรื่องดังกล่าว|ยังไม่ดำเนินการ|ยังไม่ได้ดำเนินการ|ยังไม่เริ่ม|ยังไม่เริ่มดำเนินการ|ยังไม่เริ่มการดำเนินการ'
	],
	[
		'none',
		'none|neither|ไม่ได้เลือก|ไม่เลือก|ดำเนินการแล้ว|ดำเนินการแล้วเสร็จ|แล้วเสร็จ|done|completed|complete'
	]
]);

/** The status of an item; null where the cell does not say. */
export function readStatus(text: string): Read<Status | null> {
	return readPlain<Status | null>(text, null, (plain) => {
		const word = STATUS_WORDS.get(wordKey(plain));
		if (word !== undefined) return { value: word };
		const [first, second] = readStatuses(plain);
		const said = second === undefined && (first?.mark === 'absent' || first?.mark === 'marked');
		if (first && said) return { value: first.kind };
		return wrong(
			'not-a-status',
			'in_progress, not_started, none หรือช่องว่าง',
			'in_progress, not_started, none, or nothing'
		);
	});
}

const ASSESSOR_WORDS = dictionary<Assessor>([
	['self', 'self|self-assessment|ตนเอง|ประเมินตนเอง|หน่วยงาน|หน่วยงานประเมินตนเอง|ส่วนราชการ'],
	[
		'validated',
		'validated|validation|ตรวจสอบแล้ว|ผู้ตรวจ|ผู้ตรวจประเมิน|ผู้ตรวจสอบ|ก.พ.ร.|สำนักงาน ก.พ.ร.|สำนักงาน กพร.|opdc'
	],
	['site-visit', 'site-visit|site visit|on-site|ตรวจเยี่ยม|ลงพื้นที่|ตรวจประเมินในพื้นที่|ตรวจในพื้นที่']
]);

/** Who assessed; `self` where the cell is empty. */
export function readAssessor(text: string): Read<Assessor> {
	return readPlain<Assessor>(text, 'self', (plain) => {
		const value = ASSESSOR_WORDS.get(wordKey(plain));
		return value === undefined
			? wrong(
					'not-an-assessor',
					'self, validated, site-visit หรือช่องว่าง',
					'self, validated, site-visit, or nothing'
				)
			: { value };
	});
}
