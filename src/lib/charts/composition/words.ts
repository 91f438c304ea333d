import type { Text } from '$lib/i18n/messages';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	subtitle: (whole: Text, unit: string | null, when: Text | null) =>
		text(
			`องค์ประกอบของ${whole.th}${unit ? ` (${unit})` : ''}${when ? ` ${when.th}` : ''}`,
			`What ${lower(whole.en)}${unit ? ` (${unit})` : ''} are made of${when ? `, ${when.en}` : ''}`
		),
	finding: (part: Text, share: Text, value: string, whole: string) =>
		text(
			`${part.th}แล้ว${share.th} (${value} จาก ${whole})`,
			`${part.en}: ${share.en} (${value} of ${whole})`
		),
	split: (whole: Text, total: string, parts: Text) =>
		text(`${whole.th} ${total} แบ่งเป็น${parts.th}`, `${whole.en}, ${total}: ${parts.en}`),
	part: text('รายการ', 'Part'),
	value: text('จำนวน', 'Number'),
	share: text('% ของยอด', '% of the whole'),
	of: text('ยอดรวม', 'Whole'),
	line: text('บรรทัดที่', 'Line')
};

function lower(name: string): string {
	return name.charAt(0).toLowerCase() + name.slice(1);
}
