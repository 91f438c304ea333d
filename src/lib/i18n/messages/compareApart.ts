/** Words that keep real and made-up data apart where both are shown. */
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

const DATA = {
	real: text('ข้อมูลจริง', 'real data'),
	synthetic: text('ข้อมูลจำลอง', 'synthetic data')
};

export const A = {
	data: DATA,
	/** Name of a group; which of its data comes first, where a narrow column still shows it. */
	named: (name: Text, of: keyof typeof DATA) =>
		text(`${DATA[of].th}${name.th}`, `${of === 'real' ? 'Real' : 'Synthetic'} data, ${name.en}`),
	/** The same within a sentence; the name with its article. */
	ofData: (name: Text, of: keyof typeof DATA) =>
		text(`${DATA[of].th}ของ${name.th}`, `${name.en}’s ${DATA[of].en}`),
	notMixed: text(
		'ภาพนี้มีทั้งข้อมูลจริงและข้อมูลจำลอง ค่าเฉลี่ยและมัธยฐานคิดแยกกัน ไม่นำมารวมกัน',
		'Real and synthetic data stand side by side here. Means and medians are of one or the other, never of both.'
	)
} as const;
