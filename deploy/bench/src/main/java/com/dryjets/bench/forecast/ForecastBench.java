package com.dryjets.bench.forecast;

import com.dryjets.bench.platform.Project;
import com.dryjets.bench.platform.Report;
import com.dryjets.campaign.forecast.ForecastRules;
import com.dryjets.contracts.marketing.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how accurate forecasts are, and how often anomalies and trends are false, on simulated and on real series. The
 * rules are called directly: nothing is started, and the same seed gives the same figures.
 */
@Command(name = "forecast", description = "Measures the accuracy of forecasts, and false anomalies and trends.")
public final class ForecastBench implements Callable<Integer> {

    private static final int[] HISTORIES = {5, 7, 14, 21, 28, 60, 120};
    private static final int HORIZON = 28;
    private static final int STEP = 7;
    private static final double LOWEST = 0.75;
    private static final double HIGHEST = 0.85;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final Money BUDGET = new Money(BigDecimal.valueOf(1_000_000), "EUR");

    @Option(
            names = "--runs",
            defaultValue = "100",
            description = "Series per kind and history (default: ${DEFAULT-VALUE}).")
    int runs;

    @Option(
            names = "--seed",
            defaultValue = "20261128",
            description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--series", description = "Folders with further real series (CSV files with the lines date,value).")
    List<Path> folders = new ArrayList<>();

    private final Report report = Report.toStandardOutput();
    private final ForecastScore[] byHistory =
            Arrays.stream(HISTORIES).mapToObj(history -> new ForecastScore()).toArray(ForecastScore[]::new);

    @Override
    public Integer call() throws IOException {
        report.say(
                "load: %d series of %d kinds by %d histories of 5 to 120 days, the %d days after each are forecast; seed %d",
                runs, SeriesKind.values().length, HISTORIES.length, HORIZON, seed);
        report.say("%-28s %9s %9s %9s %9s %9s %9s", "series", "forecasts", "mase", "naive", "day", "total", "ratio");
        List<ForecastScore> simulated = new ArrayList<>();
        for (SeriesKind kind : SeriesKind.values()) {
            simulated.add(simulated(kind));
        }
        report.say("by history:");
        for (int i = 0; i < HISTORIES.length; i++) {
            print("%d days".formatted(HISTORIES[i]), byHistory[i]);
        }
        List<ForecastScore> real = real();
        print("forecast.simulated_", simulated);
        print("forecast.real_", real);
        List<ForecastScore> all =
                Stream.concat(simulated.stream(), real.stream()).toList();
        print("forecast.", all);
        double coverage = mean(all, ForecastScore::totalCoverage);
        boolean good = coverage >= LOWEST && coverage <= HIGHEST;
        return InsightBench.run(report, runs, seed) && good ? 0 : 1;
    }

    private ForecastScore simulated(SeriesKind kind) {
        ForecastScore sum = new ForecastScore();
        for (int i = 0; i < HISTORIES.length; i++) {
            ForecastScore score = new ForecastScore();
            for (int run = 0; run < runs; run++) {
                int known = kind.lead() + HISTORIES[i];
                double[] amounts = kind.simulate(
                        HISTORIES[i], known + HORIZON, new SplittableRandom(seed + 1000L * run + HISTORIES[i]));
                score(score, amounts, kind.lead(), known);
            }
            print("%s, %d days".formatted(kind.label(), HISTORIES[i]), score);
            byHistory[i].add(score);
            sum.add(score);
        }
        return sum;
    }

    private List<ForecastScore> real() throws IOException {
        report.say("real series, every %d days:", STEP);
        List<RealSeries> series = new ArrayList<>(RealSeries.in(Project.root().resolve("deploy/bench/series")));
        for (Path folder : folders) {
            series.addAll(RealSeries.in(folder));
        }
        return series.stream()
                .map(this::real)
                .filter(score -> score.forecasts() > 0)
                .toList();
    }

    private ForecastScore real(RealSeries series) {
        ForecastScore sum = new ForecastScore();
        for (int history : HISTORIES) {
            ForecastScore score = new ForecastScore();
            for (int origin = history; origin + HORIZON <= series.length(); origin += STEP) {
                score(score, series.part(origin - history, origin + HORIZON), 0, history);
            }
            if (score.forecasts() > 0) {
                print("%s, %d days".formatted(series.name(), history), score);
                sum.add(score);
            }
        }
        return sum;
    }

    /** Adds the forecast of the days from {@code known} on. The lead is known to the forecast, but not to the naive one. */
    private void score(ForecastScore score, double[] amounts, int lead, int known) {
        double[] past = Arrays.copyOf(amounts, known);
        double[] spend = Arrays.stream(past).map(amount -> amount / 3).toArray();
        score.add(
                Arrays.copyOfRange(amounts, lead, known),
                Arrays.copyOfRange(amounts, known, amounts.length),
                ForecastRules.forecast(FIRST, spend, past, amounts.length - known, seed, BUDGET));
    }

    /** Prints the means, in which every kind and every series counts the same. */
    private void print(String prefix, List<ForecastScore> scores) {
        report.result(prefix + "mase", mean(scores, ForecastScore::mase), "x");
        report.result(prefix + "mase_naive", mean(scores, ForecastScore::naiveMase), "x");
        report.result(prefix + "coverage_day", mean(scores, ForecastScore::dayCoverage), "share");
        report.result(prefix + "coverage_total", mean(scores, ForecastScore::totalCoverage), "share");
    }

    private static double mean(List<ForecastScore> scores, ToDoubleFunction<ForecastScore> figure) {
        return scores.stream().mapToDouble(figure).average().orElseThrow();
    }

    private void print(String name, ForecastScore score) {
        report.say(
                "%-28s %9d %9.2f %9.2f %9.2f %9.2f %9.2f",
                name,
                score.forecasts(),
                score.mase(),
                score.naiveMase(),
                score.dayCoverage(),
                score.totalCoverage(),
                score.totalRatio());
    }
}
