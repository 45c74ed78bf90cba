package com.dryjets.local.demo.sample;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/**
 * Random draws that follow from a text. {@link Random} is specified down to its algorithm, and {@link StrictMath} to its
 * last bit, so every machine draws the same.
 */
final class Chance {

    /** Above this mean, a normal distribution is close enough to a Poisson distribution and much faster. */
    private static final double NORMAL_FROM = 40;

    private final Random random;

    Chance(String text) {
        UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        random = new Random(hash.getMostSignificantBits() ^ hash.getLeastSignificantBits());
    }

    /** Draws from a Poisson distribution (Knuth, The Art of Computer Programming, volume 2, 3.4.1). */
    int poisson(double mean) {
        if (mean >= NORMAL_FROM) {
            return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * random.nextGaussian()));
        }
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Draws a factor around one from a log-normal distribution. */
    double factor(double deviation) {
        return StrictMath.exp(deviation * random.nextGaussian() - deviation * deviation / 2);
    }

    /** Draws a whole number from 0 up to, but not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }
}
