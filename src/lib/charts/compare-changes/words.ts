import type { Text } from '$lib/i18n/messages';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	order: text(
		'เรียงตามขนาดของความต่าง ไม่ใช่ตามลำดับของแบบประเมิน',
		'largest difference first, not in the order of the form'
	),
	more: (parts: Text) => text(`และอีก ${parts.th}ในตาราง`, `and ${parts.en} more in the table`),
	same: (parts: Text, overTime: boolean) =>
		overTime
			? text(`ไม่เปลี่ยนแปลง ${parts.th}`, `Unchanged: ${parts.en}`)
			: text(`เท่ากัน ${parts.th}`, `Equal: ${parts.en}`),
	without: (parts: Text) => text(`เทียบไม่ได้ ${parts.th}`, `Cannot be compared: ${parts.en}`),
	fromTo: (before: string, after: string) =>
		text(`จาก ${before} เป็น ${after}`, `from ${before} to ${after}`),
	beside: (own: string, other: string) => text(`${own} เทียบกับ ${other}`, `${own} against ${other}`)
};
