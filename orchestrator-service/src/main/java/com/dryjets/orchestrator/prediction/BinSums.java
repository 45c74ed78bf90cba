package com.dryjets.orchestrator.prediction;

/**
 * Sums over predictions whose probability is in the same tenth. A goal has a weight of 1 in total, so a prediction of a goal
 * that was predicted on twenty days has one of 0.05.
 *
 * @param bin 0 for probabilities below 0.1, and so on to 9
 * @param goals how many goals have predictions in the bin
 * @param predictions how many there are
 * @param weight of the predictions
 * @param squaredWeight the sum of the squared weights of the goals in the bin
 * @param probability the weighted sum of the probabilities
 * @param reached the weighted sum of the outcomes, 1 or 0
 * @param squaredError the weighted sum of the squared errors
 * @param baseSquaredError the same of the base rate
 */
record BinSums(
        int bin,
        long goals,
        long predictions,
        double weight,
        double squaredWeight,
        double probability,
        double reached,
        double squaredError,
        double baseSquaredError) {

    static final int BINS = 10;

    static int binOf(double probability) {
        return Math.clamp((int) (probability * BINS), 0, BINS - 1);
    }

    /** Adds the sums of other goals in the same bin. */
    BinSums plus(BinSums other) {
        return new BinSums(
                bin,
                goals + other.goals,
                predictions + other.predictions,
                weight + other.weight,
                squaredWeight + other.squaredWeight,
                probability + other.probability,
                reached + other.reached,
                squaredError + other.squaredError,
                baseSquaredError + other.baseSquaredError);
    }
}
