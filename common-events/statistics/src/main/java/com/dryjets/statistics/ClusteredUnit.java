package com.dryjets.statistics;

/**
 * One observation of a rate, such as a post or three hours of a day.
 *
 * @param cluster what it shares with others, such as their campaign or their day; compared by equality
 * @param first whether it is on the first side of a comparison
 */
public record ClusteredUnit(Object cluster, boolean first, Proportion rate) {}
