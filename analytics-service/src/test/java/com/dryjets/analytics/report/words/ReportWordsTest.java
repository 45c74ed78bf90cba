package com.dryjets.analytics.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.report.ReportFixtures;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.analytics.report.page.ReportPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportWordsTest {

    @ParameterizedTest
    @EnumSource(ReportType.class)
    void pageHasNoCodesOrUnformattedNumbers(ReportType type) {
        ReportPage page = ReportPage.of(ReportFixtures.report(type));

        assertThat(page.text() + page.origin())
                .contains("Email", "1,550.00 EUR", "1 to 31 October 2026", "All channels.")
                // No codes, no ISO dates, no number without separators.
                .doesNotContainPattern("\\b(?!EUR|UTC|CTR|ROAS|ROI|KPIs)[A-Z]{2,}")
                .doesNotContainPattern("\\d{4}-\\d{2}")
                .doesNotContainPattern("(?<!(Oct|October) )\\b\\d{4,}");
    }

    @Test
    void writesSummaryInsightsAndNextSteps() {
        Report.Words words = ReportFixtures.report(ReportType.EXECUTIVE).words();

        assertThat(words.summary())
                .isEqualTo("From 1 to 31 October 2026, the campaign generated 2,170 clicks, 62 conversions and"
                        + " 1,550.00 EUR of revenue from 620.00 EUR of spend, an ROI of 150%.");
        assertThat(words.insights()).contains("Ads performs best of 2 channels.");
        assertThat(words.nextSteps())
                .containsExactly("Consider a larger budget for Ads: each 1.00 EUR spent returned 2.50 EUR.");
    }

    @ParameterizedTest
    @CsvSource({"Sale חורף, ltr", "2026 מבצע חורף Sale, rtl", "«تخفيضات» 10%, rtl", "2026, ltr"})
    void textDirectionFollowsFirstLetter(String name, String direction) {
        assertThat(new ReportPage("Summary report", name, "", "", List.of()).direction())
                .isEqualTo(direction);
    }

    @Test
    void leavesOutMissingMetrics() {
        assertThat(ReportFixtures.clicksOnly().words().summary())
                .isEqualTo("On 31 October 2026, the campaign generated 5 clicks; no spend was recorded.");
    }

    @Test
    void formatsChangesOfMoneyWithCurrency() {
        assertThat(ReportFixtures.risingRevenue(ReportType.EXECUTIVE).words().insights())
                .contains("Revenue rose by 50% compared with the day before, from 50.00 EUR to 75.00 EUR.");
    }
}
