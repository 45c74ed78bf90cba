package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.Benchmark;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The usual engagement of the tenant's other campaigns: the median, so that one large campaign doesn't decide it. */
final class BenchmarkRates {

    private static final int MIN_CAMPAIGNS = 3;
    private static final double MIN_IMPRESSIONS = 1_000;

    private BenchmarkRates() {}

    /** Returns the rate of each channel that at least three campaigns use. */
    static Map<Channel, Double> of(List<Benchmark> benchmarks) {
        Map<Channel, Double> rates = new EnumMap<>(Channel.class);
        benchmarks.stream()
                .filter(one -> impressions(one) >= MIN_IMPRESSIONS)
                .collect(Collectors.groupingBy(Benchmark::channel, TreeMap::new, Collectors.toList()))
                .forEach((channel, campaigns) -> {
                    if (campaigns.size() >= MIN_CAMPAIGNS) {
                        rates.put(channel, median(campaigns));
                    }
                });
        return rates;
    }

    private static double median(List<Benchmark> campaigns) {
        double[] sorted =
                campaigns.stream().mapToDouble(BenchmarkRates::rate).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double rate(Benchmark benchmark) {
        MetricTotals totals = benchmark.totals();
        Metric events = benchmark.channel() == Channel.ADS ? Metric.CLICKS : Metric.ENGAGEMENTS;
        return totals.total(events).doubleValue() / impressions(benchmark);
    }

    private static double impressions(Benchmark benchmark) {
        return benchmark.totals().total(Metric.IMPRESSIONS).doubleValue();
    }
}
