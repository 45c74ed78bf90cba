package com.dryjets.analytics.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what came of several touches is divided among them. */
@Schema(name = "AttributionModel")
public enum AttributionModel {
    FIRST_TOUCH("The first touch gets everything."),
    LAST_TOUCH("The last touch before the conversion gets everything."),
    LINEAR("Every touch gets the same."),
    TIME_DECAY("A touch gets half of what a touch gets that came a week later."),
    POSITION_BASED("The first and the last touch get 40% each, those between share 20%; of two, each gets half.");

    /**
     * The half-life of a touch's weight under {@link #TIME_DECAY}. Seven days are what Google Analytics took unless told
     * otherwise (Analytics Help, "About the default MCF attribution models").
     */
    static final Duration HALF_LIFE = Duration.ofDays(7);

    /** Weight of the last touch under time decay: as exact as a double can be, and sums still fit a long. */
    private static final double LAST_WEIGHT = 1L << 50;

    private final String description;

    AttributionModel(String description) {
        this.description = description;
    }

    /** The model in a sentence. */
    String description() {
        return description;
    }

    /** Whole numbers that the touches' parts are proportional to, never all zero; times in ascending order. */
    List<Long> weights(List<Instant> times) {
        int n = times.size();
        return switch (this) {
            case FIRST_TOUCH -> alone(n, 0);
            case LAST_TOUCH -> alone(n, n - 1);
            case LINEAR -> LongStream.range(0, n).map(i -> 1).boxed().toList();
            case TIME_DECAY ->
                times.stream().map(at -> decayed(at, times.getLast())).toList();
            case POSITION_BASED -> n < 3 ? LINEAR.weights(times) : ends(n);
        };
    }

    private static List<Long> alone(int n, int only) {
        return LongStream.range(0, n).map(i -> i == only ? 1 : 0).boxed().toList();
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
     * Only how far apart touches lie decides, so the last one stands for the moment of the conversion. StrictMath: every
     * machine must come to the same.
     */
    private static long decayed(Instant at, Instant last) {
        double halfLives = (double) Duration.between(at, last).toMillis() / HALF_LIFE.toMillis();
        return Math.round(LAST_WEIGHT * StrictMath.pow(0.5, halfLives));
    }
}
