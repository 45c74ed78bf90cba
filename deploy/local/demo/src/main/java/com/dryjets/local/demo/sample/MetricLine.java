package com.dryjets.local.demo.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric record as the API accepts it. Times are ISO-8601 in UTC.
 *
 * @param eventId the same whenever this record is generated, so that it counts once
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record MetricLine(
        String eventId,
        String campaignId,
        String channel,
        @Nullable String contentRef,
        String metric,
        BigDecimal value,
        String occurredAt,
        @Nullable String verdict,
        List<TouchLine> touches) {

    /** A touch before a conversion. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record TouchLine(String channel, @Nullable String contentId, String at) {}

    MetricLine {
        touches = List.copyOf(touches);
    }
}
