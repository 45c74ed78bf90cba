package com.dryjets.orchestrator.rules;

import static com.dryjets.orchestrator.rules.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.rules.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimingRulesTest {

    private static final AdviceConfig CONFIG = new Thresholds();

    @Test
    void theDayThatAnswersMostGetsMore() {
        SituationFixtures fixtures = campaign();
        for (int day = 0; day < 21; day++) {
            LocalDate date = MONDAY.plusDays(day);
            boolean tuesday = date.getDayOfWeek() == DayOfWeek.TUESDAY;
            fixtures.engagement(Channel.LINKEDIN, date, 3_000, tuesday ? 150 : 90);
        }

        Opinion opinion = TimingRules.decide(fixtures.build(), CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = opinion.findings().getFirst();
        assertThat(finding.subject()).isEqualTo("LINKEDIN:TUESDAY");
        assertThat(finding.advice()).isEqualTo("Let more of the posts on LINKEDIN go out on Tuesdays.");
        assertThat(finding.evidence().subject().label()).isEqualTo("LINKEDIN on 3 Tuesdays");
        assertThat(finding.evidence().statistic().comparisons()).isEqualTo(7);
    }

    @Test
    void oneGoodTuesdayIsNotAllTuesdays() {
        SituationFixtures fixtures = campaign();
        for (int day = 0; day < 21; day++) {
            fixtures.engagement(Channel.LINKEDIN, MONDAY.plusDays(day), 3_000, day == 1 ? 180 : 90);
        }

        Opinion opinion = TimingRules.decide(fixtures.build(), CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void oneWeekIsTooThin() {
        SituationFixtures fixtures = campaign();
        for (int day = 0; day < 7; day++) {
            fixtures.engagement(Channel.LINKEDIN, MONDAY.plusDays(day), 3_000, day == 1 ? 180 : 90);
        }

        Opinion opinion = TimingRules.decide(fixtures.build(), CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.TOO_THIN);
        assertThat(opinion.explanation()).contains("takes figures of 14 days").endsWith("there are 7 days.");
    }

    @Test
    void daysThatAreAlikeGiveNoReason() {
        SituationFixtures fixtures = campaign();
        for (int day = 0; day < 28; day++) {
            fixtures.engagement(Channel.TWITTER, MONDAY.plusDays(day), 3_000, 90 + day % 5);
        }

        Opinion opinion = TimingRules.decide(fixtures.build(), CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(opinion.findings()).isEmpty();
    }
}
