export {
	indicatorForm,
	isGoal,
	isOthers,
	isOwn,
	type IndicatorForm,
	type IndicatorPlan
} from './form';
export { PARTITIONS, partitionRows, partsOf, type Partition } from './partitions';
