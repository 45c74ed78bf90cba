package com.dryjets.email.sendtime;

import static com.dryjets.email.sendtime.HourOfWeek.COUNT;
import static com.dryjets.email.sendtime.HourOfWeek.DAYS;
import static com.dryjets.email.sendtime.HourOfWeek.HOURS_OF_DAY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A value for each hour of the week. */
final class Hours {

    /** Zero in each hour. */
    static final Hours NONE = of(hour -> 0);

    /** The same share in each hour. */
    static final Hours EVEN = of(hour -> 1.0 / COUNT);

    /** What counts for an hour if it happened at the same hour of another day: habits are daily rather than weekly. */
    private static final double OTHER_DAY = 0.25;

    private final double[] values;

    private Hours(double[] values) {
        this.values = values;
    }

    static Hours of(IntToDoubleFunction value) {
        return new Hours(IntStream.range(0, COUNT).mapToDouble(value).toArray());
    }

    /** Hours that are missing are zero. */
    static Hours of(Map<Integer, Double> values) {
        return of(hour -> values.getOrDefault(hour, 0.0));
    }

    static Hours of(Double[] values) {
        return of(hour -> values[hour]);
    }

    double at(int hour) {
        return values[hour];
    }

    double sum() {
        return Arrays.stream(values).sum();
    }

    /** Adds a part of the same hour on the other days. */
    Hours withOtherDays() {
        double[] days = new double[HOURS_OF_DAY];
        for (int hour = 0; hour < COUNT; hour++) {
            days[hour % HOURS_OF_DAY] += values[hour];
        }
        return of(hour -> (1 - OTHER_DAY) * values[hour] + OTHER_DAY * days[hour % HOURS_OF_DAY]);
    }

    /** Returns the share that each hour has of the sum, which is positive. */
    Hours shares() {
        double sum = sum();
        return of(hour -> values[hour] / sum);
    }

    Double[] toArray() {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    /** Lists the days from Monday on, each with its 24 hours. */
    List<List<Double>> byDay() {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> Arrays.stream(values, day * HOURS_OF_DAY, (day + 1) * HOURS_OF_DAY)
                        .boxed()
                        .toList())
                .toList();
    }
}
