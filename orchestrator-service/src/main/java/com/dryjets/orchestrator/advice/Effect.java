package com.dryjets.orchestrator.advice;

/**
 * What following the advice is expected to bring, if what comes is like what was.
 *
 * @param text in words
 * @param unit what is gained, and on how much
 * @param low lower bound of the 95 % interval of the gain
 * @param high upper bound of the 95 % interval of the gain
 */
public record Effect(String text, String unit, double low, double high) {
    public Effect {
        low = Rounded.of(low);
        high = Rounded.of(high);
    }
}
