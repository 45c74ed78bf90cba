package com.dryjets.orchestrator.finding;

/**
 * The gain to expect from following a recommendation, if the future resembles the past.
 *
 * @param text the gain in a sentence
 * @param unit the unit of the bounds
 * @param low lower bound of the gain's 95 % interval
 * @param high upper bound of the gain's 95 % interval
 */
public record Effect(String text, String unit, double low, double high) {
    public Effect {
        low = Rounded.of(low);
        high = Rounded.of(high);
    }
}
