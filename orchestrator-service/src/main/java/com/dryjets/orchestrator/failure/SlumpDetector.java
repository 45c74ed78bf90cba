package com.dryjets.orchestrator.failure;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Detects, at any time, that a channel's engagement has fallen far below the usual. Days are fed one by one, the current one
 * as far as its hours are known.
 *
 * <p>A day's engagement is negative binomial: its level is drawn from a gamma distribution, and what its hours add is
 * independent chance. For each of several levels there is a likelihood ratio to the level that is still tolerated; while the
 * level is not below that, the ratio's mean is at most one, after each hour. The ratios start over whenever they fall below
 * one (Page 1954). Their average exceeds a limit of A on less than one day in A (Lorden 1971; Shin, Ramdas and Rinaldo 2024, on
 * e-detectors).
 */
final class SlumpDetector {

    /** What is tolerated. A loss of a fifth is within what seasons and audiences vary by. */
    static final double TOLERATED = 0.8;

    /** Levels that are looked for. The average of their evidence is as valid as that of each. */
    private static final double[] LEVELS = {0.5, 0.35, 0.2, 0.08};

    // It is over when the last three days together are back at what is tolerated; one good day may be chance.
    private static final int RECOVERY_DAYS = 3;
    private static final double HARDLY_ANY = 0.1;

    private final @Nullable Double others;
    private final double daysPerFalseAlarm;
    private final List<EngagementDay> usualDays = new ArrayList<>();
    private final List<EngagementDay> suspected = new ArrayList<>();
    private final double[] evidence = new double[LEVELS.length];
    private @Nullable UsualEngagement usual;
    private boolean hasStarted;
    private boolean isLow;

    private SlumpDetector(@Nullable Double others, double daysPerFalseAlarm) {
        this.others = others;
        this.daysPerFalseAlarm = daysPerFalseAlarm;
        Arrays.fill(evidence, 1);
    }

    /**
     * A slump that lasts.
     *
     * @param since its first day
     * @param events engagements since then
     * @param expected engagements usually got for the same impressions on these weekdays and at these hours
     * @param deadDays the number of days at its end with hardly any engagement
     */
    record Slump(LocalDate since, double events, double expected, int deadDays) {}

    /**
     * Returns whether a channel is in a slump on the last of its days.
     *
     * @param others the usual rate of the tenant's other campaigns on this channel, if it is known
     * @param daysPerFalseAlarm how many days pass on average between false alarms, at least
     * @param open the first day of a slump that has been reported and not ended; null if there is none
     */
    static Optional<Slump> find(
            List<EngagementDay> days, @Nullable Double others, double daysPerFalseAlarm, @Nullable LocalDate open) {
        SlumpDetector detector = new SlumpDetector(others, daysPerFalseAlarm);
        for (EngagementDay day : days) {
            if (open != null && day.day().isBefore(open)) {
                detector.usualDays.add(day);
            } else {
                detector.add(day, open != null);
            }
        }
        return detector.slump();
    }

    /** Adds a day. The first one after those that show what is usual is that of a reported slump, if there is one. */
    private void add(EngagementDay day, boolean isReported) {
        if (isReported && !hasStarted) {
            // What has lasted until nothing else is known is the new usual.
            usual = UsualEngagement.of(usualDays, others, 1).orElse(null);
            isLow = usual != null;
        } else if (suspected.isEmpty()) {
            usual = UsualEngagement.of(usualDays, others, UsualEngagement.MIN_DAYS)
                    .orElse(null);
        }
        hasStarted = true;
        suspected.add(day);
        if (isLow) {
            endIfRecovered();
        } else {
            weigh(day);
        }
    }

    private void weigh(EngagementDay day) {
        if (usual == null) {
            startOver();
            return;
        }
        // One standard error less than estimated: what is usual is not known exactly.
        double expected = usual.expected(day) * Math.exp(-usual.error());
        double strongest = 0;
        for (int i = 0; i < LEVELS.length; i++) {
            evidence[i] = Math.max(1, evidence[i]) * ratio(day.events(), expected, LEVELS[i], 1 / usual.variance());
            strongest = Math.max(strongest, evidence[i]);
        }
        isLow = Arrays.stream(evidence).sum() / LEVELS.length >= daysPerFalseAlarm;
        if (strongest <= 1) {
            startOver();
        }
    }

    /** The likelihood ratio of a level to the tolerated one, if events are negative binomial of this size. */
    private static double ratio(double events, double expected, double level, double size) {
        double logarithm = events * Math.log(level / TOLERATED)
                - (events + size) * Math.log((size + level * expected) / (size + TOLERATED * expected));
        return Math.exp(logarithm);
    }

    /** What looked suspicious was usual. */
    private void startOver() {
        usualDays.addAll(suspected);
        suspected.clear();
        Arrays.fill(evidence, 1);
    }

    /** The days of a slump that is over are not usual ones; those of its recovery are. */
    private void endIfRecovered() {
        Deque<EngagementDay> last = new ArrayDeque<>();
        for (int i = suspected.size() - 1; i >= 0 && last.size() < RECOVERY_DAYS; i--) {
            last.addFirst(suspected.get(i));
        }
        double events = last.stream().mapToDouble(EngagementDay::events).sum();
        if (last.size() == RECOVERY_DAYS && events >= TOLERATED * expected(last)) {
            isLow = false;
            suspected.clear();
            suspected.addAll(last);
            startOver();
        }
    }

    private double expected(Iterable<EngagementDay> days) {
        double sum = 0;
        for (EngagementDay day : days) {
            sum += usual == null ? 0 : usual.expected(day);
        }
        return sum;
    }

    private Optional<Slump> slump() {
        return isLow
                ? Optional.of(new Slump(
                        suspected.getFirst().day(),
                        suspected.stream().mapToDouble(EngagementDay::events).sum(),
                        expected(suspected),
                        deadDays()))
                : Optional.empty();
    }

    private int deadDays() {
        int dead = 0;
        for (EngagementDay day : suspected.reversed()) {
            if (usual == null || day.events() >= HARDLY_ANY * usual.expected(day)) {
                break;
            }
            dead++;
        }
        return dead;
    }
}
