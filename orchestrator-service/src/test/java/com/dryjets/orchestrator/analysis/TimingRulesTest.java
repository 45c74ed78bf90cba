package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Finding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimingRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();

    @Test
    void recommendsTheWeekdayWithTheBestResponse() {
        SituationFixtures fixtures = campaign();
        for (int day = 0; day < 21; day++) {
            LocalDate date = MONDAY.plusDays(day);
            boolean tuesday = date.getDayOfWeek() == DayOfWeek.TUESDAY;
            fixtures.engagement(Channel.LINKEDIN, date, 3_000, tuesday ? 150 : 90);
        }

        Assessment assessment = TimingRules.assess(fixtures.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = assessment.findings().getFirst();
        assertThat(finding.subject()).isEqualTo("LINKEDIN:TUESDAY");
        assertThat(finding.advice()).isEqualTo("Publish more of the posts on LinkedIn on Tuesdays.");
        assertThat(finding.evidence().subject().label()).isEqualTo("LinkedIn on 3 Tuesdays");
        assertThat(finding.evidence().statistic().comparisons()).isEqualTo(7);
    }

    /** A UTC day is the evening of one day and most of the next in Los Angeles. */
    @Test
    void namesTheTimeInTheCampaignsZone() {
        SituationFixtures fixtures = campaign().inZone("America/Los_Angeles");
        for (int day = 0; day < 21; day++) {
            LocalDate date = MONDAY.plusDays(day);
            boolean tuesday = date.getDayOfWeek() == DayOfWeek.TUESDAY;
            fixtures.engagement(Channel.LINKEDIN, date, 3_000, tuesday ? 150 : 90);
        }

        Finding finding =
                TimingRules.assess(fixtures.build(), CONFIG).findings().getFirst();

        assertThat(finding.advice())
                .isEqualTo("Publish more of the posts on LinkedIn between Monday 17:00 and Tuesday 17:00"
                        + " (America/Los_Angeles).");
        assertThat(finding.evidence().subject().label()).isEqualTo("LinkedIn on 3 Tuesdays in UTC");
        assertThat(finding.evidence().text())
                .endsWith(
                        "Days are in UTC: a Tuesday lasts from Monday 17:00 to Tuesday 17:00 in America/Los_Angeles.");
        assertThat(finding.effect().text()).startsWith("Every 1,000 impressions on a Tuesday in UTC instead of");
    }

    @Test
    void oneGoodTuesdayDoesNotMakeTuesdaysGood() {
        SituationFixtures fixtures = campaign();
        for (int day = 0; day < 21; day++) {
            fixtures.engagement(Channel.LINKEDIN, MONDAY.plusDays(day), 3_000, day == 1 ? 180 : 90);
        }

        Assessment assessment = TimingRules.assess(fixtures.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void oneWeekIsInsufficientData() {
        SituationFixtures fixtures = campaign();
        for (int day = 0; day < 7; day++) {
            fixtures.engagement(Channel.LINKEDIN, MONDAY.plusDays(day), 3_000, day == 1 ? 180 : 90);
        }

        Assessment assessment = TimingRules.assess(fixtures.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation())
                .contains("needs 14 days of metrics")
                .endsWith("Days with metrics so far: 7.");
    }

    @Test
    void similarWeekdaysChangeNothing() {
        SituationFixtures fixtures = campaign();
        for (int day = 0; day < 28; day++) {
            fixtures.engagement(Channel.TWITTER, MONDAY.plusDays(day), 3_000, 90 + day % 5);
        }

        Assessment assessment = TimingRules.assess(fixtures.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(assessment.findings()).isEmpty();
    }
}
