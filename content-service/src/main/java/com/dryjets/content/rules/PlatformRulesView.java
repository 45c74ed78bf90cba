package com.dryjets.content.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.Counting;
import com.dryjets.platform.Limit;
import com.dryjets.platform.MediaRule;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.RuleValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a platform.
 *
 * @param counting how the platform counts the length of a text
 * @param limits limits that the platform does not have are missing
 * @param media what it accepts of each kind of media
 */
@Schema(name = "PlatformRules")
public record PlatformRulesView(Channel platform, Counting counting, List<Value> limits, List<MediaRule> media) {

    /**
     * A limit with its evidence.
     *
     * @param standard the value of the platform
     * @param overridden whether the tenant or the account has another value
     * @param source the page that states the standard
     * @param lookedUp the day on which the page was read
     */
    @Schema(name = "PlatformLimit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            Limit limit,
            int value,
            int standard,
            boolean overridden,
            URI source,
            LocalDate lookedUp,
            @Nullable String note) {

        static Value of(Limit limit, RuleValue own, RuleValue standard) {
            return new Value(
                    limit,
                    own.value(),
                    standard.value(),
                    own.value() != standard.value(),
                    standard.source(),
                    standard.lookedUp(),
                    standard.note());
        }
    }

    static PlatformRulesView of(Channel channel, RuleSet rules) {
        PlatformRules own = rules.of(channel);
        Map<Limit, RuleValue> standard = PlatformRules.of(channel).limits();
        List<Value> limits = own.limits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(limit -> Value.of(limit.getKey(), limit.getValue(), standard.get(limit.getKey())))
                .toList();
        return new PlatformRulesView(channel, own.counting(), limits, own.media());
    }
}
