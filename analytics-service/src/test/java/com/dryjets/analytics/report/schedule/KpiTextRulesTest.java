package com.dryjets.analytics.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.report.ReportFixtures;
import com.dryjets.analytics.report.model.ReportType;
import org.junit.jupiter.api.Test;

class KpiTextRulesTest {

    @Test
    void wordsValuesWithTheirChange() {
        assertThat(KpiTextRules.lines(ReportFixtures.risingRevenue(ReportType.SUMMARY)))
                .contains("Revenue: 75.00 EUR (+50%)", "Clicks: 60 (0%)");
    }

    @Test
    void leavesOutMetricsWithoutValue() {
        assertThat(KpiTextRules.lines(ReportFixtures.clicksOnly()))
                .contains("Clicks: 5")
                .noneMatch(line -> line.contains("null") || line.startsWith("ROI"));
    }
}
