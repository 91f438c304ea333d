/** The parts of ECharts the charts use, and nothing else of it: everything here is downloaded. */
import { CustomChart } from 'echarts/charts';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { measureText } from './measure';

use([CustomChart, SVGRenderer]);
setPlatformAPI({ measureText });

export { init };
