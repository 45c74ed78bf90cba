import { Select } from '#components/ui/input.tsx';
import type { Metric } from '#features/analytics/types.ts';
import { metrics } from '#lib/metrics.ts';

/** Selects the metric of a chart. */
export const MetricSelect = (props: { label: string; all: Metric[]; value: Metric; onChange: (metric: Metric) => void }) => (
    <Select
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as Metric)}
        className="no-print w-42 text-table"
    >
        {props.all.map((metric) => (
            <option key={metric} value={metric}>
                {metrics[metric].label}
            </option>
        ))}
    </Select>
);
