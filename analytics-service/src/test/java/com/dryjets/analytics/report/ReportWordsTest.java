package com.dryjets.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.report.page.ReportPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportWordsTest {

    @ParameterizedTest
    @EnumSource(ReportType.class)
    void aPageIsWrittenForPeople(ReportType type) {
        ReportPage page = ReportPage.of(ReportFixtures.report(type));

        assertThat(page.text() + page.made())
                .contains("Email", "1,550.00 EUR", "1 to 31 October 2026", "All channels.")
                // No codes, no days for machines, no number without its separators.
                .doesNotContainPattern("\\b(?!EUR|UTC)[A-Z]{2,}")
                .doesNotContainPattern("\\d{4}-\\d{2}")
                .doesNotContainPattern("(?<!(Oct|October) )\\b\\d{4,}");
    }

    @Test
    void anExecutiveReadsSentences() {
        Report.Words words = ReportFixtures.report(ReportType.EXECUTIVE).words();

        assertThat(words.summary())
                .isEqualTo("From 1 to 31 October 2026 the campaign brought 2,170 clicks, 62 conversions and"
                        + " 1,550.00 EUR of revenue for 620.00 EUR of spend, a return on spend of 150%.");
        assertThat(words.insights()).contains("Ads does best of 2 channels.");
        assertThat(words.nextSteps())
                .containsExactly("Consider more budget for Ads: every 1.00 EUR spent brought 2.50 EUR back.");
    }

    @ParameterizedTest
    @CsvSource({"Sale חורף, ltr", "2026 מבצע חורף Sale, rtl", "«تخفيضات» 10%, rtl", "2026, ltr"})
    void aNameRunsAsItsFirstLetterDoes(String name, String direction) {
        assertThat(new ReportPage("Summary report", name, "", "", List.of()).direction())
                .isEqualTo(direction);
    }

    @Test
    void whatWasNotThereIsNotCounted() {
        assertThat(ReportFixtures.clicksAlone().words().summary())
                .isEqualTo("On 31 October 2026 the campaign brought 5 clicks; no spend was recorded.");
    }

    @Test
    void changesOfMoneyHaveTheirCurrency() {
        assertThat(ReportFixtures.lately(ReportType.EXECUTIVE).words().insights())
                .contains("Revenue rose by 50% against the day before, from 50.00 EUR to 75.00 EUR.");
    }
}
