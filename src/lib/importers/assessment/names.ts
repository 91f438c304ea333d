/** Names of provinces as people write them: "จ.ขอนแก่น", "จังหวัดขอนแก่น", "Khon Kaen Province". */
import { bare } from './cell';

/** Names in everyday use that are not the official ones. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
	'TH-10': ['กทม.', 'กรุงเทพ', 'กรุงเทพฯ', 'Krung Thep', 'Krung Thep Maha Nakhon', 'BKK'],
	'TH-14': ['อยุธยา', 'Ayutthaya'],
	'TH-30': ['โคราช', 'Korat'],
	'TH-82': ['Phang Nga'],
	'TH-90': ['Songkla']
};

const BEFORE = /^(?:จังหวัด|จ\s?\.\s?|จ\s(?=[ก-ฮเ-ไ])|changwat\s|province of\s)\s*/i;
const AFTER = /\s(?:province|จังหวัด)$/i;

/** What two ways of writing one name share. `plain`: see `plainCell`. */
export function nameKey(plain: string): string {
	return bare(plain.replace(BEFORE, '').replace(AFTER, ''));
}
