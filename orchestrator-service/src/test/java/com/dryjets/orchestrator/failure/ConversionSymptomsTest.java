package com.dryjets.orchestrator.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionSymptomsTest {

    private final ObservedFixtures campaign = new ObservedFixtures();

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
                .startsWith("90.00 EUR spent since 17 October 2026 without a conversion; at least")
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

    // --- Without any conversion

    @ParameterizedTest
    @CsvSource({"3, 0.12, true", "3, 0.11, false", "2, 1, false"})
    void aChannelThatNeverConvertedIsComparedWithOtherCampaigns(int days, double others, boolean failure) {
        campaign.benchmarks = new BenchmarkRates(Map.of(), Map.of(Channel.ADS, others));

        shown(days);

        assertThat(campaign.symptoms())
                .extracting(Symptom::evidence)
                .isEqualTo(
                        failure
                                ? List.of(
                                        "90.00 EUR spent since 17 October 2026 without a conversion; at least 11 would be"
                                                + " expected at the rate of other campaigns.")
                                : List.of());
    }

    @Test
    void aChannelWithAnyConversionIsNotComparedWithOtherCampaigns() {
        campaign.benchmarks = new BenchmarkRates(Map.of(), Map.of(Channel.ADS, 1.0));

        ads(1, 8);

        assertThat(campaign.symptoms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12, true, true", "11, true, false", "12, false, false"})
    void aThirdOfTheBudgetWithoutConversionsIsTooMuchIfTheyAreTheGoal(int days, boolean wanted, boolean failure) {
        campaign.isForConversions = wanted;

        shown(days);

        assertThat(campaign.symptoms())
                .extracting(Symptom::cause)
                .isEqualTo(failure ? List.of(new Cause(FailureKind.NO_CONVERSIONS, "CAMPAIGN")) : List.of());
        assertThat(campaign.symptoms())
                .allSatisfy(symptom -> assertThat(symptom.evidence())
                        .isEqualTo(
                                "360.00 EUR of 1,000.00 EUR spent since 8 October 2026 without a conversion, although"
                                        + " its aim is conversions."));
    }

    @Test
    void conversionsOfAnyChannelShowThatTheyAreCounted() {
        campaign.isForConversions = true;
        campaign.day(3, Channel.LINKEDIN, Map.of(Metric.CONVERSIONS, 1));

        shown(14);

        assertThat(campaign.symptoms()).isEmpty();
    }

    @Test
    void channelsAndTheWholeCampaignAreNotReportedTwice() {
        campaign.isForConversions = true;
        campaign.benchmarks = new BenchmarkRates(Map.of(), Map.of(Channel.ADS, 1.0));

        shown(14);

        assertThat(campaign.only().cause()).isEqualTo(new Cause(FailureKind.NO_CONVERSIONS, "ADS"));
    }

    /** Until yesterday, for 30 EUR a day. */
    private void shown(int days) {
        for (int day = 15 - days; day < 15; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 30, Metric.IMPRESSIONS, 4_000));
        }
    }
}
