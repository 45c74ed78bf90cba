package com.dryjets.llm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a tenant's calls of models have used.
 *
 * @param engine the engine that calls go to now
 * @param configured whether calls are made at all
 * @param budget the tokens that the tenant may use today, in UTC
 * @param spent the tokens that today's calls have used, or booked while they run
 * @param left what is left of the budget
 * @param cost of all days listed, in USD
 * @param unpriced the calls whose cost is unknown: of models without a price, and calls without an answer
 * @param items by day, purpose and model, the newest day first
 */
public record ModelUsage(
        String engine,
        boolean configured,
        LocalDate from,
        LocalDate to,
        long budget,
        long spent,
        long left,
        BigDecimal cost,
        long unpriced,
        List<Purpose> items) {

    /**
     * The calls of a day for a purpose.
     *
     * @param calls all calls
     * @param answered the calls that were answered
     * @param input tokens that were neither written to nor read from the prompt cache
     * @param cost in USD
     */
    public record Purpose(
            LocalDate day,
            String purpose,
            String model,
            long calls,
            long answered,
            long input,
            long cacheWrite,
            long cacheRead,
            long output,
            BigDecimal cost,
            long unpriced) {}
}
