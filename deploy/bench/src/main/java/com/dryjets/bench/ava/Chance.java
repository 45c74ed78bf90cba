package com.dryjets.bench.ava;

import java.util.SplittableRandom;

/** Random draws of a simulation, which are the same for the same seed. */
final class Chance {

    private static final double NORMAL_FROM = 50;

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A log-normal factor with a mean of one, and a standard deviation of its logarithm. */
    double factor(double variation) {
        return Math.exp(variation * random.nextGaussian() - variation * variation / 2);
    }

    /** A number between two others, at a random place between their logarithms. */
    double between(double low, double high) {
        return low * Math.exp(random.nextDouble() * Math.log(high / low));
    }

    /** A whole number from 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A count of independent events: exact if they are few, and from the normal distribution otherwise. */
    double poisson(double mean) {
        if (mean > NORMAL_FROM) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double left = random.nextDouble();
        double probability = Math.exp(-mean);
        int count = 0;
        while (left > probability && count < 10 * NORMAL_FROM) {
            left -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }
}
