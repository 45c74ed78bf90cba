package com.dryjets.orchestrator.failure;

import static com.dryjets.orchestrator.analysis.SituationFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.Benchmark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BenchmarkRatesTest {

    private final List<Benchmark> others = new ArrayList<>();
    private final Set<UUID> sameCurrency = new HashSet<>();

    /** The score interval of 100 events of a Poisson rate is 82.2 to 121.6. */
    @Test
    void theLowerEndOfTheLowestOfAFewCampaigns() {
        campaigns(4, 1_000, 200);
        campaigns(1, 1_000, 100);

        assertThat(conversions()).isCloseTo(0.0822, within(0.0001));
    }

    @Test
    void fourCampaignsAreTooFew() {
        campaigns(4, 1_000, 100);

        assertThat(conversions()).isZero();
    }

    @Test
    void oneOutOfTenMayNotHaveCountedItsConversions() {
        campaigns(9, 1_000, 100);
        campaigns(1, 1_000, 0);

        assertThat(conversions()).isCloseTo(0.0822, within(0.0001));
    }

    @Test
    void ifMoreHaveNoneNothingIsExpected() {
        campaigns(8, 1_000, 100);
        campaigns(2, 1_000, 0);

        assertThat(conversions()).isZero();
    }

    /** Five of them would bring less than ten conversions at the rate of all. */
    @Test
    void campaignsThatHardlySpentSayNothing() {
        campaigns(5, 1_000, 100);
        campaigns(5, 50, 0);

        assertThat(conversions()).isCloseTo(0.0822, within(0.0001));
    }

    @Test
    void spendInAnotherCurrencyIsNotComparable() {
        campaigns(5, 1_000, 100);
        sameCurrency.remove(others.getFirst().campaignId());

        assertThat(conversions()).isZero();
    }

    private double conversions() {
        return BenchmarkRates.of(others, sameCurrency, 10).conversions().getOrDefault(Channel.ADS, 0.0);
    }

    private void campaigns(int count, int spend, int conversions) {
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            sameCurrency.add(id);
            others.add(new Benchmark(
                    id, Channel.ADS, totals(Map.of(Metric.SPEND, spend, Metric.CONVERSIONS, conversions))));
        }
    }
}
