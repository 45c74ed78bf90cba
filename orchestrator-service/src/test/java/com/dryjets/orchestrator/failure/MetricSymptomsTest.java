package com.dryjets.orchestrator.failure;

import static com.dryjets.orchestrator.failure.ObservedFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.projection.PublicationState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricSymptomsTest {

    private final ObservedFixtures campaign = new ObservedFixtures();

    @ParameterizedTest
    @CsvSource({
        "BOUNCES, SENT, 20, 4, false",
        "BOUNCES, SENT, 200, 49, false",
        "BOUNCES, SENT, 200, 50, true",
        "COMPLAINTS, DELIVERED, 20, 1, false",
        "COMPLAINTS, DELIVERED, 150, 2, false",
        "COMPLAINTS, DELIVERED, 150, 3, true",
        "BOUNCES, SENT, 1000, 60, false",
        "BOUNCES, SENT, 1000, 90, true",
        "COMPLAINTS, DELIVERED, 2000, 8, false",
        "COMPLAINTS, DELIVERED, 2000, 16, true"
    })
    void ratesAreComparedWithTheLimitsOfMailboxProviders(
            Metric events, Metric trials, int count, int bad, boolean failure) {
        campaign.day(0, Channel.EMAIL, Map.of(trials, 10));
        campaign.day(1, Channel.EMAIL, Map.of(trials, count - 10, events, bad));

        assertThat(campaign.symptoms()).hasSize(failure ? 1 : 0);
        assertThat(campaign.symptoms())
                .allSatisfy(symptom -> assertThat(symptom.since()).isEqualTo("2026-10-06T00:00:00Z"));
    }

    @Test
    void anEmailPausedForItsBouncesIsOneCause() {
        campaign.day(0, Channel.EMAIL, Map.of(Metric.SENT, 1_000, Metric.BOUNCES, 90));
        campaign.emails.add(email(PublicationState.PAUSED, "BOUNCE_RATE", null));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.EMAIL_PAUSED);
    }

    @Test
    void aChannelOverspendsSinceTheDayOnWhichItsBudgetWasUsedUp() {
        for (int day = 0; day < 16; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 40, Metric.CONVERSIONS, 1));
        }

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.OVERSPEND);
        assertThat(campaign.only().evidence()).isEqualTo("640.00 EUR of 500.00 EUR spent.");
        assertThat(campaign.only().since()).isEqualTo("2026-10-17T00:00:00Z");
    }

    /** 5 to 9 conversions a day for 30 EUR. */
    @Test
    void spendWithoutConversionsIsComparedWithTheDaysBeforeOnTheSameChannel() {
        ads(10, 2);
        assertThat(campaign.symptoms()).isEmpty();

        campaign.days.clear();
        ads(10, 3);

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.NO_CONVERSIONS);
        assertThat(campaign.only().channel()).isEqualTo(Channel.ADS);
        assertThat(campaign.only().since()).isEqualTo("2026-10-17T00:00:00Z");
        assertThat(campaign.only().evidence())
                .startsWith("90.00 EUR spent since 2026-10-17 without a conversion; at least")
                .endsWith("would be expected at its previous rate.");
    }

    @Test
    void aChannelThatConvertsLessThanOthersIsNotAFailure() {
        for (int day = 0; day < 15; day++) {
            campaign.day(day, Channel.LINKEDIN, Map.of(Metric.SPEND, 30, Metric.CONVERSIONS, 5 + day % 5));
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 30, Metric.CONVERSIONS, day == 9 ? 1 : 0));
        }

        assertThat(campaign.symptoms()).isEmpty();
    }

    @Test
    void detectingStoppedConversionsNeedsAWeekOfHistory() {
        ads(6, 4);

        assertThat(campaign.symptoms()).isEmpty();
    }

    @Test
    void widelyVaryingDaysDelayTheDetection() {
        for (int day = 0; day < 10; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 30, Metric.CONVERSIONS, day % 5 == 0 ? 35 : 0));
        }
        campaign.day(10, Channel.ADS, Map.of(Metric.SPEND, 30, Metric.CONVERSIONS, 1));
        for (int day = 11; day < 14; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 30));
        }

        assertThat(campaign.symptoms()).isEmpty();
    }

    /** Days with conversions, then days without, until yesterday. */
    private void ads(int with, int without) {
        int first = 15 - with - without;
        for (int day = first; day < first + with; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 30, Metric.CONVERSIONS, 5 + (day - first) % 5));
        }
        for (int day = first + with; day < 15; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 30));
        }
    }

    @Test
    void aChannelThatSpentEveryDayIsQuietAfterTwoDays() {
        for (int day = 9; day < 12; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 40, Metric.CONVERSIONS, 1));
        }

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.NO_METRICS);
        assertThat(campaign.only().since()).isEqualTo("2026-10-17T00:00:00Z");
        campaign.day(13, Channel.ADS, Map.of(Metric.SPEND, 40, Metric.CONVERSIONS, 1));
        assertThat(campaign.symptoms()).isEmpty();
    }
}
