package com.dryjets.bench.ava;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How well failures were detected in simulated campaigns. */
final class DetectionScore {

    /** What became of one campaign. */
    record Outcome(Fate fate, int delayHours, List<String> falseAlarms) {

        static final int NEVER = -1;

        boolean isDetected() {
            return delayHours != NEVER;
        }
    }

    private final List<Outcome> outcomes;

    DetectionScore(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    /** The share of failures that were detected. */
    double recall() {
        return recall(failing());
    }

    /** False alarms per campaign and week: what is not true, or is raised a second time although it has not changed. */
    double falseAlarms() {
        double weeks = outcomes.size() * CampaignModel.DAYS / 7.0;
        return falseAlarmTexts().size() / weeks;
    }

    List<String> falseAlarmTexts() {
        return outcomes.stream().flatMap(one -> one.falseAlarms().stream()).toList();
    }

    /** How long it takes to notice half of the failures that are noticed, in days. */
    double medianDelay() {
        return delay(failing(), 50);
    }

    /** How long it takes to notice nine of ten, in days. */
    double slowDelay() {
        return delay(failing(), 90);
    }

    /** A line for each kind of campaign. */
    List<String> lines() {
        Map<Fate, List<Outcome>> byFate = new EnumMap<>(Fate.class);
        outcomes.forEach(one ->
                byFate.computeIfAbsent(one.fate(), unused -> new ArrayList<>()).add(one));
        List<String> lines = new ArrayList<>();
        byFate.forEach((fate, of) -> {
            long alarms = of.stream().mapToLong(one -> one.falseAlarms().size()).sum();
            lines.add(
                    fate.isFailure()
                            ? "%-14s %3d campaigns, %.3f detected, after %.1f days (median), %.1f days (90 %%), %d false alarms"
                                    .formatted(fate, of.size(), recall(of), delay(of, 50), delay(of, 90), alarms)
                            : "%-14s %3d campaigns, %d false alarms".formatted(fate, of.size(), alarms));
        });
        return lines;
    }

    private List<Outcome> failing() {
        return outcomes.stream().filter(one -> one.fate().isFailure()).toList();
    }

    private static double recall(List<Outcome> of) {
        return of.stream().filter(Outcome::isDetected).count() / (double) of.size();
    }

    private static double delay(List<Outcome> of, int percent) {
        int[] sorted = of.stream()
                .filter(Outcome::isDetected)
                .mapToInt(Outcome::delayHours)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1] / 24.0;
    }
}
