package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Measure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final String BERLIN = "Europe/Berlin";

    @Test
    void recommendsTheWeekdayWithTheBestResponse() {
        Assessment assessment =
                assess(hours(BERLIN, 28, (date, hour) -> date.getDayOfWeek() == DayOfWeek.TUESDAY), BERLIN, 28);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = assessment.findings().getFirst();
        assertThat(finding.subject()).isEqualTo("LINKEDIN:TUESDAY");
        assertThat(finding.advice()).isEqualTo("Publish more of the posts on LinkedIn on Tuesdays (Europe/Berlin).");
        assertThat(finding.evidence().subject().label()).isEqualTo("LinkedIn on Tuesdays (4 days)");
    }

    @Test
    void recommendsTheHoursOfTheDayWithTheBestResponse() {
        Assessment assessment = assess(hours(BERLIN, 28, (date, hour) -> hour / 3 == 6), BERLIN, 28);

        assertThat(assessment.findings().getFirst().advice())
                .isEqualTo("Publish more of the posts on LinkedIn between 18:00 and 21:00 (Europe/Berlin).");
    }

    /** Clocks were put back on 25 October 2026 in Berlin and on 1 November in New York. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin", "America/New_York", "Australia/Sydney", "UTC"})
    void hoursStayTheSameWhenClocksAreChanged(String zone) {
        Assessment assessment = assess(hours(zone, 42, (date, hour) -> hour / 3 == 6), zone, 42);

        Finding finding = assessment.findings().getFirst();
        assertThat(finding.subject()).isEqualTo("LINKEDIN:18-21");
        // Six weeks of three hours with 300 impressions each: no hour is counted elsewhere.
        assertThat(finding.evidence().subject().exposure()).isEqualByComparingTo("37800");
        assertThat(finding.evidence().subject().label()).contains("42 days");
    }

    @Test
    void hoursThatExistTwiceOrNotAtAllAreCountedOnce() {
        HistoryFixtures history = new HistoryFixtures();
        Instant first = Instant.parse("2026-10-24T22:00:00Z");
        for (int hour = 0; hour < 25; hour++) {
            history.hour(Channel.LINKEDIN, first.plusSeconds(3600L * hour), 1_000, 30);
        }

        ResponseTimes times = ResponseTimes.ofNetwork(
                Channel.LINKEDIN,
                Measure.ENGAGEMENT_RATE,
                history.build().hours(),
                ZoneId.of(BERLIN),
                LocalDate.parse("2026-10-26"));

        assertThat(times.dates()).containsExactly(LocalDate.parse("2026-10-25"));
        assertThat(times.moments()).hasSize(8);
        assertThat(times.moments().getFirst().response().trials()).isEqualTo(4_000);
    }

    @Test
    void recommendsWhenToSendEmails() {
        HistoryFixtures history = new HistoryFixtures();
        for (int week = 0; week < 30; week++) {
            LocalDate monday = MONDAY.minusWeeks(30).plusWeeks(week);
            Instant morning = monday.atTime(9, 0).atZone(ZoneId.of(BERLIN)).toInstant();
            Instant evening =
                    monday.plusDays(2).atTime(19, 0).atZone(ZoneId.of(BERLIN)).toInstant();
            if (week % 3 == 0) {
                history.campaign();
            }
            history.email(morning, 2_000, 400 + week % 5 * 8).email(evening, 2_000, 620 + week % 4 * 9);
        }
        Situation situation = campaign().inZone(BERLIN).email(2_000, 400, 40).build();

        Assessment assessment = TimingRules.assess(situation, history.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
        assertThat(assessment.findings().getFirst().channel()).isEqualTo(Channel.EMAIL);
        assertThat(assessment.findings().getFirst().advice()).startsWith("Send the next emails ");
    }

    @Test
    void oneGoodTuesdayDoesNotMakeTuesdaysGood() {
        Assessment assessment = assess(hours(BERLIN, 28, (date, hour) -> date.equals(MONDAY.plusDays(1))), BERLIN, 28);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void oneWeekIsInsufficientData() {
        Assessment assessment = assess(hours(BERLIN, 7, (date, hour) -> hour / 3 == 6), BERLIN, 7);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation()).contains("needs 14 days").endsWith("Days so far: 7.");
    }

    @Test
    void similarHoursChangeNothing() {
        Assessment assessment = assess(hours(BERLIN, 28, (date, hour) -> false), BERLIN, 28);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(assessment.findings()).isEmpty();
    }

    /** The day that is not over yet has no evening. */
    @Test
    void todayDoesNotCount() {
        History history = hours(BERLIN, 15, (date, hour) -> false).build();
        Situation situation = campaign()
                .inZone(BERLIN)
                .engagement(Channel.LINKEDIN, 1_000, 30)
                .today(MONDAY.plusDays(14))
                .build();

        ResponseTimes times = ResponseTimes.ofNetwork(
                Channel.LINKEDIN, Measure.ENGAGEMENT_RATE, history.hours(), situation.zone(), situation.today());

        assertThat(times.dates()).hasSize(14);
    }

    /** At 02:00 UTC it is still yesterday in New York. */
    @Test
    void aDayThatIsNotOverInTheCampaignsTimeZoneDoesNotCount() {
        String zone = "America/New_York";
        History history = hours(zone, 29, (date, hour) -> hour / 3 == 6).build();
        Situation noon =
                campaign().inZone(zone).engagement(Channel.LINKEDIN, 1_000, 30).build();
        Situation night = new Situation(
                noon.type(),
                noon.running(),
                noon.currency(),
                noon.zone(),
                MONDAY.plusDays(29).atTime(2, 0).toInstant(ZoneOffset.UTC),
                noon.allocations(),
                noon.performance(),
                noon.benchmarks(),
                noon.publications(),
                noon.goals(),
                noon.endsAt(),
                noon.openSubjects());

        Finding finding = TimingRules.assess(night, history, CONFIG).findings().getFirst();

        assertThat(finding.evidence().to()).isEqualTo(MONDAY.plusDays(27));
        assertThat(finding.evidence().subject().label()).contains("28 days");
    }

    @Test
    void keepsOpenAdviceThatIsStillCertain() {
        HistoryFixtures history = hours(BERLIN, 42, (date, hour) -> hour / 3 == 6 || hour / 3 == 7);
        String clearest = assess(history, BERLIN, 42).findings().getFirst().subject();
        String runnerUp = clearest.equals("LINKEDIN:18-21") ? "LINKEDIN:21-24" : "LINKEDIN:18-21";
        Situation situation = campaign()
                .inZone(BERLIN)
                .engagement(Channel.LINKEDIN, 1_000, 30)
                .today(MONDAY.plusDays(42))
                .open(runnerUp)
                .build();

        Assessment assessment = TimingRules.assess(situation, history.build(), CONFIG);

        assertThat(assessment.findings()).extracting(Finding::subject).containsExactly(runnerUp);
    }

    private static HistoryFixtures hours(String zone, int days, BiPredicate<LocalDate, Integer> isBetter) {
        HistoryFixtures history = new HistoryFixtures();
        for (int day = 0; day < days; day++) {
            LocalDate date = MONDAY.plusDays(day);
            for (int hour = 0; hour < 24; hour++) {
                int usual = 9 + (day * 7 + hour * 5) % 4;
                int engaged = isBetter.test(date, hour) ? usual * 8 / 5 : usual;
                history.hour(Channel.LINKEDIN, date, hour, ZoneId.of(zone), 300, engaged);
            }
        }
        return history;
    }

    private static Assessment assess(HistoryFixtures history, String zone, int days) {
        Situation situation = campaign()
                .inZone(zone)
                .engagement(Channel.LINKEDIN, 1_000, 30)
                .today(MONDAY.plusDays(days))
                .build();
        return TimingRules.assess(situation, history.build(), CONFIG);
    }
}
