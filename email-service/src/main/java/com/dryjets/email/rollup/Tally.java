package com.dryjets.email.rollup;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Sums of one email under one key; what was never counted is 0. */
public record Tally(Map<Counter, BigDecimal> sums) {

    /** Nothing was counted. */
    public static final Tally NONE = new Tally(Map.of());

    public Tally {
        sums = Map.copyOf(sums);
    }

    /** Returns a sum that is a number of recipients. */
    public int count(Counter counter) {
        return amount(counter).intValueExact();
    }

    public BigDecimal amount(Counter counter) {
        return sums.getOrDefault(counter, BigDecimal.ZERO);
    }

    /** Returns how many were sent and did not come back. */
    public int delivered() {
        return count(Counter.SENT) - count(Counter.RETURNED);
    }

    public Tally plus(Tally other) {
        Map<Counter, BigDecimal> all = new EnumMap<>(Counter.class);
        all.putAll(sums);
        other.sums.forEach((counter, value) -> all.merge(counter, value, BigDecimal::add));
        return new Tally(all);
    }
}
