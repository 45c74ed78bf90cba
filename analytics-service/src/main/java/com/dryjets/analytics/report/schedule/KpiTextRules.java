package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.model.MetricNames;
import com.dryjets.analytics.report.model.Numbers;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.rollup.Kpi;
import java.util.List;

/** Words a report's KPIs for an email. */
final class KpiTextRules {

    private KpiTextRules() {}

    /** One line for each KPI that has a value: Clicks: 1,240 (+12%). Without a comparison, only the value. */
    static List<String> lines(Report report) {
        String currency = report.roi().currency();
        return report.kpis().stream()
                .filter(kpi -> kpi.value() != null)
                .map(kpi -> "%s: %s%s"
                        .formatted(
                                MetricNames.title(kpi.name()),
                                MetricNames.value(kpi.name(), kpi.value(), currency),
                                change(kpi)))
                .toList();
    }

    private static String change(Kpi kpi) {
        if (kpi.difference() != null) {
            return " (" + Numbers.difference(kpi.difference()) + ")";
        }
        return kpi.change() == null
                ? ""
                : " (%s%s)".formatted(kpi.change().signum() > 0 ? "+" : "", Numbers.percent(kpi.change()));
    }
}
