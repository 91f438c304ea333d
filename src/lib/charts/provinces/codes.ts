/** The provinces under the abbreviations that the packages of tiles and outlines know them by. */

/** Province codes of the Ministry of Interior with English names as in data/organizations.csv. */
// prettier-ignore
export const PROVINCES: Readonly<Record<string, readonly [code: number, name_en: string]>> = {
	BKK: [10, 'Bangkok'], SPK: [11, 'Samut Prakan'], NBI: [12, 'Nonthaburi'], PTE: [13, 'Pathum Thani'],
	AYA: [14, 'Phra Nakhon Si Ayutthaya'], ATG: [15, 'Ang Thong'], LRI: [16, 'Lop Buri'],
	SBR: [17, 'Sing Buri'], CNT: [18, 'Chai Nat'], SRI: [19, 'Saraburi'], CBI: [20, 'Chon Buri'],
	RYG: [21, 'Rayong'], CTI: [22, 'Chanthaburi'], TRT: [23, 'Trat'], CCO: [24, 'Chachoengsao'],
	PRI: [25, 'Prachin Buri'], NYK: [26, 'Nakhon Nayok'], SKW: [27, 'Sa Kaeo'],
	NMA: [30, 'Nakhon Ratchasima'], BRM: [31, 'Buri Ram'], SRN: [32, 'Surin'], SSK: [33, 'Si Sa Ket'],
	UBN: [34, 'Ubon Ratchathani'], YST: [35, 'Yasothon'], CPM: [36, 'Chaiyaphum'],
	ACR: [37, 'Amnat Charoen'], BKN: [38, 'Bueng Kan'], NBP: [39, 'Nong Bua Lam Phu'],
	KKN: [40, 'Khon Kaen'], UDN: [41, 'Udon Thani'], LEI: [42, 'Loei'], NKI: [43, 'Nong Khai'],
	MKM: [44, 'Maha Sarakham'], RET: [45, 'Roi Et'], KSN: [46, 'Kalasin'], SNK: [47, 'Sakon Nakhon'],
	NPM: [48, 'Nakhon Phanom'], MDH: [49, 'Mukdahan'], CMI: [50, 'Chiang Mai'], LPN: [51, 'Lamphun'],
	LPG: [52, 'Lampang'], UTT: [53, 'Uttaradit'], PRE: [54, 'Phrae'], NAN: [55, 'Nan'],
	PYO: [56, 'Phayao'], CRI: [57, 'Chiang Rai'], MSN: [58, 'Mae Hong Son'], NSN: [60, 'Nakhon Sawan'],
	UTI: [61, 'Uthai Thani'], KPT: [62, 'Kamphaeng Phet'], TAK: [63, 'Tak'], STI: [64, 'Sukhothai'],
	PLK: [65, 'Phitsanulok'], PCT: [66, 'Phichit'], PNB: [67, 'Phetchabun'], RBR: [70, 'Ratchaburi'],
	KRI: [71, 'Kanchanaburi'], SPB: [72, 'Suphan Buri'], NPT: [73, 'Nakhon Pathom'],
	SKN: [74, 'Samut Sakhon'], SKM: [75, 'Samut Songkhram'], PBI: [76, 'Phetchaburi'],
	PKN: [77, 'Prachuap Khiri Khan'], NRT: [80, 'Nakhon Si Thammarat'], KBI: [81, 'Krabi'],
	PNA: [82, 'Phangnga'], PKT: [83, 'Phuket'], SNI: [84, 'Surat Thani'], RNG: [85, 'Ranong'],
	CPN: [86, 'Chumphon'], SKA: [90, 'Songkhla'], STN: [91, 'Satun'], TRG: [92, 'Trang'],
	PLG: [93, 'Phatthalung'], PTN: [94, 'Pattani'], YLA: [95, 'Yala'], NWT: [96, 'Narathiwat']
};
