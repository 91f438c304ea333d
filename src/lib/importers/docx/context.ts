/** What is known while the text of one document is read. */
import type { Lists } from './numbering';
import type { Pages } from './pages';
import type { Styles } from './styles';
import type { XmlElement } from './xml';

export interface Context {
	/** Name of the file, for messages. */
	readonly file: string;
	readonly styles: Styles;
	readonly lists: Lists;
	readonly pages: Pages;
	/** Addresses of links by relation id. */
	readonly addresses: ReadonlyMap<string, string>;
	/** Notes by kind and id (`w:footnote/3`), each given once, where it is first cited. */
	readonly notes: Map<string, XmlElement>;
	/** Notes that were cited and not yet printed. */
	readonly cited: XmlElement[];
	/** A box of a content control that its first character stands for; null otherwise. */
	pendingBox: string | null;
	/** Pictures were met: text without any is then a scan. */
	pictures: boolean;
	/** Counts characters of text, so that a small file cannot print without end. @throws ImportError */
	readonly spend: (characters: number) => void;
}
