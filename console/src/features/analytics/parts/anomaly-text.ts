import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Anomaly } from '#features/analytics/types.ts';
import { formatAverage, formatMetric } from '#lib/format/metric.ts';
import { weekday } from '#lib/format/time.ts';
import { metrics } from '#lib/metrics.ts';

/** Compares the day of an anomaly with what is usual for its weekday. */
export function anomalyText({ code, day, metric, value, expected }: Anomaly, currency: string | null | undefined): string {
    const { kind } = metrics[metric];
    return analyticsStrings.anomaly[code](formatMetric(value, kind, currency), formatAverage(expected, kind, currency), weekday(day));
}
