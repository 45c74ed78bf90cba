package com.dryjets.orchestrator.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a day of waiting costs. Amounts of different campaigns are only comparable by their share.
 *
 * @param unit absent if the cost is unknown
 * @param perDay an estimate of what each day of waiting loses; absent if it is unknown
 * @param currency of an amount of money
 * @param share the loss as a part of the campaign's normal day: 0.25 is a quarter of it; 0 if it is unknown
 * @param reason how it is estimated, as a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Waiting(
        WaitingBasis basis,
        @Nullable WaitingUnit unit,
        @Nullable BigDecimal perDay,
        @Nullable String currency,
        double share,
        String reason) {

    static Waiting unknown(String reason) {
        return new Waiting(WaitingBasis.UNKNOWN, null, null, null, 0, reason);
    }
}
