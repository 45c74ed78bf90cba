package com.dryjets.local.sandbox.network.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How attentive an account's audience is in each hour of the week, in the audience's time zone. Each network has two
 * usual peaks a day; each account's audience has them up to two hours earlier or later.
 *
 * <p>The weight of an hour is {@code 0.4 + 1.6·exp(−d₁²/8) + 1.1·exp(−d₂²/8)}, where d is the distance to a peak in
 * hours, times the weight of the weekend on Saturday and Sunday; the mean over the week is 1.
 */
final class Rhythm {

    static final int HOURS_OF_WEEK = 168;

    private static final int HOURS_OF_DAY = 24;

    /** The usual hours of a network: its two peaks and how much attention remains at the weekend. */
    private record Usual(int first, int second, double weekend) {}

    private final long seed;
    private final ZoneId zone;
    private final Map<String, double[]> weights = new ConcurrentHashMap<>();

    Rhythm(long seed, ZoneId zone) {
        this.seed = seed;
        this.zone = zone;
    }

    double at(Network network, String account, Instant time) {
        ZonedDateTime local = time.atZone(zone);
        int hour = (local.getDayOfWeek().getValue() - 1) * HOURS_OF_DAY + local.getHour();
        return week(network, account)[hour];
    }

    /** Returns the weights from Monday 0:00 to Sunday 23:00. */
    double[] week(Network network, String account) {
        return weights.computeIfAbsent(account, key -> draw(usual(network), key));
    }

    private double[] draw(Usual usual, String account) {
        long accountSeed =
                UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
        var random = new SplittableRandom(seed ^ accountSeed);
        double first = usual.first() + random.nextInt(-2, 3);
        double second = usual.second() + random.nextInt(-2, 3);
        double[] week = new double[HOURS_OF_WEEK];
        double sum = 0;
        for (int hour = 0; hour < HOURS_OF_WEEK; hour++) {
            int day = hour / HOURS_OF_DAY;
            double weight = 0.4 + 1.6 * near(hour % HOURS_OF_DAY, first) + 1.1 * near(hour % HOURS_OF_DAY, second);
            week[hour] = day >= 5 ? weight * usual.weekend() : weight;
            sum += week[hour];
        }
        for (int hour = 0; hour < HOURS_OF_WEEK; hour++) {
            week[hour] *= HOURS_OF_WEEK / sum;
        }
        return week;
    }

    private static double near(double hour, double peak) {
        double distance = Math.abs(hour - peak);
        double shortest = Math.min(distance, HOURS_OF_DAY - distance);
        return Math.exp(-shortest * shortest / 8);
    }

    private static Usual usual(Network network) {
        return switch (network) {
            case TWITTER -> new Usual(9, 18, 0.8);
            case FACEBOOK -> new Usual(12, 20, 1.0);
            case INSTAGRAM -> new Usual(12, 20, 1.1);
            case LINKEDIN -> new Usual(8, 13, 0.35);
            case TIKTOK -> new Usual(17, 21, 1.2);
            case BLUESKY -> new Usual(10, 20, 0.9);
        };
    }
}
