import { describe, expect, it } from 'vitest';
import { isBoxGlyph } from './boxes';
import { learnBoxes } from './learnedBoxes';
import { toSource } from './sample.node';

const learn = (...lines: string[]) => Object.fromEntries(learnBoxes(toSource(lines), isBoxGlyph));

describe('learnBoxes', () => {
	it('takes what stands before numbers and status lines again and again for a lost box', () => {
		expect(learn('? 1.1.1 ก', '?1.1.2', '???? อยู่ในระหว่างดำเนินการ')).toEqual({ '?': 'lost' });
		expect(learn('? 1.1.1 ก', '? 1.1.2', 'อะไร ?')).toEqual({});
	});

	it('reads codes of a symbol font that became Latin letters', () => {
		const glyphs = learn('þ 1.1.1 ก', '¨ 1.1.2 ข', '¨ ๑.๑.๓ ค');
		expect(glyphs).toEqual({ þ: 'ticked', '¨': 'empty' });
	});

	it('takes a full circle for a tick only where there are empty ones', () => {
		expect(learn('● 1.1.1', '○ 1.1.2', '○ 1.1.3')).toEqual({ '●': 'ticked', '○': 'empty' });
		expect(learn('● 1.1.1', '● 1.1.2', '● 1.1.3')).toEqual({ '●': 'lost' });
	});

	it('leaves bullets, brackets, versions and known boxes alone', () => {
		const lines = ['- 1.1.1', '• 1.1.1', '(1.1.1)', '* 1.1.1', 'v1.1.1', '☐ 1.1.1', '"1.1.1'];
		expect(learn(...lines, ...lines, ...lines)).toEqual({});
	});
});
