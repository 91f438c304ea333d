/**
 * Named systems through which an agency informs, serves, reports or works: what `linked` counts besides
 * URLs. A channel has one name here and the spellings documents use. Equipment (CCTV), techniques (IoT,
 * big data, cloud) and plain words (เว็บไซต์ without a name) are no channels. Extend freely.
 */
export interface Channel {
	readonly system: string;
	/** Latin spellings are matched as whole words without regard to case; Thai ones as they stand. */
	readonly spellings: readonly string[];
}

export const CHANNELS: readonly Channel[] = [
	// central government systems
	{ system: 'PADME', spellings: ['PADME'] },
	{ system: 'eMENSCR', spellings: ['EMENSCR', 'e-MENSCR'] },
	{ system: 'GFMIS', spellings: ['GFMIS', 'New GFMIS'] },
	{ system: 'e-GP', spellings: ['e-GP', 'eGP', 'e – GP', 'e - GP'] },
	{ system: 'e-KPI', spellings: ['e-KPI', 'eKPI'] },
	{ system: 'e-SAR', spellings: ['e-SAR', 'eSAR'] },
	{ system: 'e-Plan', spellings: ['e-Plan', 'e-PlanNACC', 'ePlan'] },
	{ system: 'e-Office', spellings: ['e-Office', 'eOffice'] },
	{ system: 'e-Saraban', spellings: ['e-Saraban', 'eSaraban', 'สารบรรณอิเล็กทรอนิกส์'] },
	{ system: 'e-Report', spellings: ['E-Report', 'eReport'] },
	{ system: 'e-Budgeting', spellings: ['e-Budgeting', 'eBudgeting'] },
	{ system: 'BB EvMIS', spellings: ['BB EvMIS', 'BBEvMIS'] },
	{ system: 'DPIS', spellings: ['DPIS', 'DPIS6'] },
	{ system: 'SEIS', spellings: ['SEIS'] },
	{ system: 'PPIS', spellings: ['PPIS'] },
	{ system: 'KTB Corporate Online', spellings: ['KTB Corporate Online', 'KTB Corporate'] },
	{ system: 'Biz Portal', spellings: ['Biz Portal', 'BizPortal'] },
	{ system: 'Linkage Center', spellings: ['Linkage Center', 'Linkage Centre'] },
	{ system: 'TPMAP', spellings: ['TPMAP', 'TPMAP Logbook'] },
	{ system: 'Thai QM', spellings: ['Thai QM', 'ThaiQM'] },
	{ system: 'Open Data', spellings: ['data.go.th', 'Open Government Data', 'GD Catalog'] },
	{ system: 'MOI 1567', spellings: ['MOI 1567', 'สายด่วน 1567'] },
	{ system: 'GECC 1111', spellings: ['สายด่วน 1111', '1111.go.th'] },
	{ system: 'Traffy Fondue', spellings: ['Traffy Fondue', 'Traffy'] },
	{ system: 'หมอพร้อม', spellings: ['หมอพร้อม'] },
	{ system: 'เป๋าตัง', spellings: ['เป๋าตัง'] },
	{ system: 'SSO Connect', spellings: ['SSO Connect', 'SSO Connect Mobile'] },
	{ system: 'LBIS', spellings: ['LBIS'] },
	// meetings and complaints
	{ system: 'EPAM', spellings: ['EPAM'] },
	{ system: 'e-Meeting', spellings: ['e-Meeting', 'eMeeting'] },
	{
		system: 'ดำรงธรรม Tracking',
		spellings: [
			'ดำรงธรรม Tracking',
			'(tracking)',
			'ระบบ Tracking',
			'ระบบติดตามเรื่องร้องเรียน',
			'Damrongdhama Tracking'
		]
	},
	{
		system: 'ศูนย์กลางบริการภาครัฐสำหรับประชาชน',
		spellings: ['ศูนย์กลางบริการภาครัฐสำหรับประชาชน']
	},
	{ system: 'Zoom', spellings: ['Zoom', 'Zoom Meeting'] },
	{ system: 'Webex', spellings: ['Webex', 'Cisco Webex'] },
	{ system: 'Google Meet', spellings: ['Google Meet'] },
	// social media and everyday tools
	{
		system: 'Facebook',
		spellings: ['Facebook', 'FB', 'เฟสบุ๊ค', 'เฟซบุ๊ก', 'เฟซบุ๊ค', 'เฟสบุ๊ก', 'เฟสบุค', 'เฟซบุค', 'เพจ']
	},
	{ system: 'LINE', spellings: ['Line', 'Line OA', 'Line Official', 'ไลน์'] },
	{ system: 'YouTube', spellings: ['YouTube', 'ยูทูป', 'ยูทูบ'] },
	{ system: 'Twitter', spellings: ['Twitter', 'ทวิตเตอร์'] },
	{ system: 'TikTok', spellings: ['TikTok', 'ติ๊กต็อก'] },
	{ system: 'Instagram', spellings: ['Instagram', 'อินสตาแกรม'] },
	{ system: 'WeChat', spellings: ['WeChat'] },
	{ system: 'Google Form', spellings: ['Google Form', 'Google Forms', 'กูเกิลฟอร์ม'] },
	{ system: 'Google Drive', spellings: ['Google Drive', 'Google Sheet', 'Google Sheets'] },
	{ system: 'OneDrive', spellings: ['one drive', 'OneDrive'] },
	{ system: 'QR Code', spellings: ['QR Code', 'QRCode', 'คิวอาร์โค้ด', 'คิวอาร์โค๊ด'] },
	{ system: 'E-mail', spellings: ['E-mail', 'Email', 'อีเมล', 'อีเมล์', 'จดหมายอิเล็กทรอนิกส์'] },
	// queues and services on the spot
	{ system: 'QR Q-ing', spellings: ['QR Q-ing', 'QR Q–ing', 'QueQ'] },
	{ system: 'JOB BOX', spellings: ['JOB BOX'] },
	{ system: 'DIGITAL EMS', spellings: ['DIGITAL EMS'] }
];

/**
 * Words that introduce a named web site or application; what follows them is the name. The last word
 * tells the kind that is put before a Thai name.
 */
export const NAMED_KINDS: readonly { readonly kind: string; readonly words: readonly string[] }[] =
	[
		{
			kind: 'เว็บไซต์',
			words: ['เว็บไซต์', 'เว็บไซด์', 'เวปไซต์', 'เว็ปไซต์', 'เวบไซต์', 'website', 'web site']
		},
		{
			kind: 'แอปพลิเคชัน',
			words: [
				'แอปพลิเคชัน',
				'แอปพลิเคชั่น',
				'แอพพลิเคชัน',
				'แอพพลิเคชั่น',
				'แอพลิเคชัน',
				'แอปพลิเคช่ัน',
				'application',
				'app'
			]
		}
	];
