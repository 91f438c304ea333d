import type { Text } from '$lib/i18n/messages';

export const W = {
	noOutline: (names: string): Text => ({
		th: `แผนที่นี้ไม่มีเส้นเขตของ${names}`,
		en: `This map has no outline of ${names}`
	})
};
