package com.dryjets.analytics.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Divides the result of several touches among them. */
@Schema(
        name = "AttributionModel",
        description =
                "FIRST_TOUCH: the first touch gets all. LAST_TOUCH: the last touch gets all. LINEAR: every touch gets"
                        + " the same. TIME_DECAY: a touch gets half as much as one a week later. POSITION_BASED: the first and"
                        + " last touch get 40% each, those between share 20%; of two touches, each gets half.")
public enum AttributionModel {
    FIRST_TOUCH,
    LAST_TOUCH,
    LINEAR,
    TIME_DECAY,
    POSITION_BASED;

    /**
     * The half-life of a touch's weight under {@link #TIME_DECAY}. Seven days were the default of Google Analytics
     * (Analytics Help, "About the default MCF attribution models").
     */
    static final Duration HALF_LIFE = Duration.ofDays(7);

    /** The last touch's weight under time decay: as exact as a double can be, with sums that still fit a long. */
    private static final double LAST_WEIGHT = 1L << 50;

    /** The weights of touches at these times, in ascending order; whole numbers, never all zero. */
    List<Long> weights(List<Instant> times) {
        int n = times.size();
        return switch (this) {
            case FIRST_TOUCH -> only(n, 0);
            case LAST_TOUCH -> only(n, n - 1);
            case LINEAR -> LongStream.range(0, n).map(i -> 1).boxed().toList();
            case TIME_DECAY ->
                times.stream().map(at -> decayed(at, times.getLast())).toList();
            case POSITION_BASED -> n < 3 ? LINEAR.weights(times) : ends(n);
        };
    }

    private static List<Long> only(int n, int index) {
        return LongStream.range(0, n).map(i -> i == index ? 1 : 0).boxed().toList();
    }

    /** 40 to 20/(n-2) is as 2(n-2) to 1. */
    private static List<Long> ends(int n) {
        List<Long> weights = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            weights.add(i == 0 || i == n - 1 ? 2L * (n - 2) : 1L);
        }
        return weights;
    }

    /**
     * Only the distances between touches matter, so the last touch stands for the time of the conversion. StrictMath,
     * because every machine must compute the same.
     */
    private static long decayed(Instant at, Instant last) {
        Duration before = Duration.between(at, last);
        double halfLives = (before.getSeconds() + before.getNano() / 1e9) / HALF_LIFE.toSeconds();
        return Math.round(LAST_WEIGHT * StrictMath.pow(0.5, halfLives));
    }
}
