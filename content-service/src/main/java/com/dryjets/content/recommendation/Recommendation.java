package com.dryjets.content.recommendation;

import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a platform suits a text.
 *
 * @param score from 0 to 1; 0.5 without any reason for or against it
 * @param reasons what added to the score, the largest effect first
 * @param history how the tenant's pieces did there; absent before the first metrics
 * @param lessons what worked there, those with enough evidence first; at most five
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recommendation(
        Channel platform,
        double score,
        List<Reason> reasons,
        @Nullable ChannelHistory history,
        List<Lesson> lessons) {

    static final int MOST_LESSONS = 5;
}
