import { analyticsStrings } from '#features/analytics/strings.ts';

/** Says what is compared with the previous period, if it has metrics for only some of its days. */
export function comparisonText(previousDays: number, days: number): string {
    const { all, rates, nothing } = analyticsStrings.compared;
    return previousDays === days ? all(days) : previousDays > 0 ? rates(previousDays, days) : nothing(days);
}
