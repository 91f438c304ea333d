import { describe, expect, it } from 'vitest';
import { readStatuses } from './status';

const NOT = 'ยังไม่มีการดำเนินการในเรื่องดังกล่าว';
const IN = 'อยู่ในระหว่างดำเนินการ';

describe('readStatuses', () => {
	it.each([
		[`☐ ${NOT}`, [['not_started', 'unmarked']]],
		[`☑ ${IN}`, [['in_progress', 'marked']]],
		[`\ufffd\ufffd\ufffd\ufffd ${NOT}`, [['not_started', 'unreadable']]],
		[NOT, [['not_started', 'absent']]],
		[`${IN} ☑`, [['in_progress', 'marked']]],
		[
			`☑ ${NOT} ☐ ${IN}`,
			[
				['not_started', 'marked'],
				['in_progress', 'unmarked']
			]
		],
		[
			`${NOT} ☑ ${IN} ☐`,
			[
				['not_started', 'marked'],
				['in_progress', 'unmarked']
			]
		],
		[`☐ ${IN} ............`, [['in_progress', 'unmarked']]],
		['[ ] ยงัไมม่ีการดาเนินการในเรอื่งดงักลา่ว', [['not_started', 'unmarked']]],
		['(/) อยู่ ในระหว่าง ดําเนินการ', [['in_progress', 'marked']]],
		['☑ อยู่ระหว่างดำเนินการ', [['in_progress', 'marked']]],
		['☐ ยังไม่มีการดำเนินการ', [['not_started', 'unmarked']]]
	])('%s', (body, expected) => {
		expect(readStatuses(body).map((box) => [box.kind, box.mark])).toEqual(expected);
	});

	it.each([
		'(อยู่ระหว่างดำเนินการ 35 เรื่อง คิดเป็น 1.76 %)',
		'☐ มีการดำเนินการ',
		'อยู่ในระหว่างดำเนินการจัดซื้อจัดจ้างตามระเบียบ',
		''
	])('%s is none', (body) => expect(readStatuses(body)).toEqual([]));
});
