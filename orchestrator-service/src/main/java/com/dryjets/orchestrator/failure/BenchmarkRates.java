package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.statistics.PoissonRate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the tenant's other campaigns get, without channels that too few of them use.
 *
 * @param engagement the usual engagement as a share of impressions: the median, so that one large campaign doesn't decide it
 * @param conversions the conversions per unit of spend that nine out of ten campaigns exceed
 */
public record BenchmarkRates(Map<Channel, Double> engagement, Map<Channel, Double> conversions) {

    private static final int MIN_CAMPAIGNS = 3;
    private static final double MIN_IMPRESSIONS = 1_000;
    // With fewer, the lowest of them says little about how low another one may be.
    private static final int MIN_CONVERTING = 5;
    // So many may be lower: their conversions may not have been counted, either.
    private static final int ONE_OUT_OF = 10;

    public BenchmarkRates {
        engagement = Map.copyOf(engagement);
        conversions = Map.copyOf(conversions);
    }

    /** Nothing to compare with. */
    public static BenchmarkRates none() {
        return new BenchmarkRates(Map.of(), Map.of());
    }

    /**
     * Summarizes other campaigns.
     *
     * @param sameCurrency those of them whose spend is in the campaign's currency
     * @param expected a campaign's rate of conversions counts if its spend brings so many at the mean rate of all
     */
    static BenchmarkRates of(List<Benchmark> benchmarks, Set<UUID> sameCurrency, double expected) {
        Map<Channel, Double> engagement = new EnumMap<>(Channel.class);
        byChannel(benchmarks, one -> impressions(one) >= MIN_IMPRESSIONS).forEach((channel, campaigns) -> {
            if (campaigns.size() >= MIN_CAMPAIGNS) {
                engagement.put(channel, median(campaigns));
            }
        });
        Map<Channel, Double> conversions = new EnumMap<>(Channel.class);
        byChannel(benchmarks, one -> sameCurrency.contains(one.campaignId()))
                .forEach((channel, campaigns) -> conversions.put(channel, fewestConversions(campaigns, expected)));
        return new BenchmarkRates(engagement, conversions);
    }

    private static Map<Channel, List<Benchmark>> byChannel(
            Collection<Benchmark> benchmarks, Predicate<Benchmark> counts) {
        return benchmarks.stream()
                .filter(counts)
                .collect(Collectors.groupingBy(Benchmark::channel, TreeMap::new, Collectors.toList()));
    }

    /** The lower end of a campaign's own rate that nine out of ten exceed; zero if there are too few of them. */
    private static double fewestConversions(List<Benchmark> campaigns, double expected) {
        List<PoissonRate> rates = campaigns.stream()
                .flatMap(one -> PoissonRate.of(total(one, Metric.CONVERSIONS), total(one, Metric.SPEND)).stream())
                .toList();
        double spend = rates.stream().mapToDouble(PoissonRate::exposure).sum();
        double mean = rates.stream().mapToLong(PoissonRate::events).sum() / spend;
        double[] lowest = rates.stream()
                .filter(rate -> rate.exposure() * mean >= expected)
                .mapToDouble(rate -> rate.interval().low())
                .sorted()
                .toArray();
        return lowest.length < MIN_CONVERTING ? 0 : lowest[lowest.length / ONE_OUT_OF];
    }

    private static double median(List<Benchmark> campaigns) {
        double[] sorted =
                campaigns.stream().mapToDouble(BenchmarkRates::rate).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double rate(Benchmark benchmark) {
        Metric events = benchmark.channel() == Channel.ADS ? Metric.CLICKS : Metric.ENGAGEMENTS;
        return total(benchmark, events).doubleValue() / impressions(benchmark);
    }

    private static double impressions(Benchmark benchmark) {
        return total(benchmark, Metric.IMPRESSIONS).doubleValue();
    }

    private static BigDecimal total(Benchmark benchmark, Metric metric) {
        return benchmark.totals().total(metric);
    }
}
