package com.dryjets.content.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.Limit;
import com.dryjets.platform.PlatformRules;
import java.util.Map;

/**
 * The platform rules that apply to a tenant, or to one of its accounts.
 *
 * @param overrides limits that differ from those of the platform
 */
public record RuleSet(Map<Channel, Map<Limit, Integer>> overrides) {

    /** The rules of the platforms as they are for everybody. */
    public static final RuleSet STANDARD = new RuleSet(Map.of());

    public RuleSet {
        overrides = Map.copyOf(overrides);
    }

    /** Returns the rules of a channel with text posts. */
    public PlatformRules of(Channel channel) {
        Map<Limit, Integer> own = overrides.getOrDefault(channel, Map.of());
        return own.isEmpty()
                ? PlatformRules.of(channel)
                : PlatformRules.of(channel).with(own);
    }
}
