package com.dryjets.orchestrator.failure;

import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.analysis.Simulation;
import com.dryjets.orchestrator.failure.Observed.Plan;
import com.dryjets.orchestrator.failure.Observed.Publications;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.projection.CampaignStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulates daily checks of a channel whose spend and conversion rate vary from day to day. */
class ConversionSimulationTest {

    private static final FailureConfig CONFIG = new DefaultFailureConfig();
    private static final int EXPERIMENTS = 100;
    private static final int DAYS = 42;

    @ParameterizedTest
    @CsvSource({"0.005, 0", "0.005, 0.3", "0.05, 0", "0.05, 0.3", "0.05, 0.6"})
    void aConvertingChannelIsNotAFailure(double rate, double variation) {
        int told = new Simulation(5).count(EXPERIMENTS, simulation -> isTold(simulation, rate, variation, DAYS, DAYS));

        Simulation.assertAtMost(0.01, told, EXPERIMENTS);
    }

    @Test
    void stoppedConversionsAreDetectedWithinSixDays() {
        int found = new Simulation(6).count(EXPERIMENTS, simulation -> isTold(simulation, 0.05, 0.3, 21, 27));

        assertThat(found).isGreaterThanOrEqualTo((int) (0.95 * EXPERIMENTS));
    }

    /**
     * Draws the days of a campaign.
     *
     * @param rate the conversions per EUR; 50 to 200 EUR are spent per day
     * @param stop the first day without conversions
     */
    private static boolean isTold(Simulation simulation, double rate, double variation, int stop, int end) {
        List<DailyTotals> days = new ArrayList<>();
        for (int day = 0; day < end; day++) {
            LocalDate date = MONDAY.plusDays(day);
            int spend = simulation.between(50, 200);
            int conversions = day < stop ? simulation.poisson(rate * spend * simulation.factor(variation)) : 0;
            days.add(new DailyTotals(
                    Channel.ADS,
                    date,
                    totals(Map.of(Metric.SPEND, spend, Metric.CONVERSIONS, conversions)),
                    Instant.EPOCH));
            if (isTold(days, date.plusDays(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(List<DailyTotals> days, LocalDate today) {
        Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        Observed observed = new Observed(
                new Plan(
                        CampaignStatus.ACTIVE,
                        new Money(new BigDecimal("1000000.00"), "EUR"),
                        true,
                        Set.of(Channel.ADS),
                        Map.of(Channel.ADS, new BigDecimal("1000000.00")),
                        MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        now.plus(Duration.ofDays(30)),
                        ZoneOffset.UTC),
                new CampaignPerformance(days),
                List.of(),
                BenchmarkRates.none(),
                Publications.none(),
                now);
        return !ConversionSymptoms.of(observed, CONFIG).isEmpty();
    }
}
