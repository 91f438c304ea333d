/** Words about a person's own assessments, on every page. */
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

export const OWN = {
	notHere: (assessment: string) =>
		text(
			`ลิงก์นี้ชี้ไปยังแบบประเมิน ${assessment} ซึ่งไม่ได้เก็บไว้ในเบราว์เซอร์นี้ หน้านี้จึงแสดงแบบประเมินอื่นแทน`,
			`This link is to the assessment ${assessment}, which is not kept in this browser. Another one is shown instead.`
		),
	importIt: text('นำเข้าไฟล์ของแบบประเมินนี้', 'Import its file'),
	ofYours: text('ไฟล์ของท่าน', 'your file')
};
