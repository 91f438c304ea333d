/** Names of the months. Nothing else stands here: the pages need the names without the readers of dates. */
import type { Lang } from '$lib/i18n/locale';

/** Long and short name, January first. */
export const MONTHS: Readonly<Record<Lang, readonly (readonly [long: string, short: string])[]>> = {
	th: [
		['มกราคม', 'ม.ค.'],
		['กุมภาพันธ์', 'ก.พ.'],
		['มีนาคม', 'มี.ค.'],
		['เมษายน', 'เม.ย.'],
		['พฤษภาคม', 'พ.ค.'],
		['มิถุนายน', 'มิ.ย.'],
		['กรกฎาคม', 'ก.ค.'],
		['สิงหาคม', 'ส.ค.'],
		['กันยายน', 'ก.ย.'],
		['ตุลาคม', 'ต.ค.'],
		['พฤศจิกายน', 'พ.ย.'],
		['ธันวาคม', 'ธ.ค.']
	],
	en: [
		['January', 'Jan'],
		['February', 'Feb'],
		['March', 'Mar'],
		['April', 'Apr'],
		['May', 'May'],
		['June', 'Jun'],
		['July', 'Jul'],
		['August', 'Aug'],
		['September', 'Sep'],
		['October', 'Oct'],
		['November', 'Nov'],
		['December', 'Dec']
	]
};
