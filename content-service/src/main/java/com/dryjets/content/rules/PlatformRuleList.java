package com.dryjets.content.rules;

import com.dryjets.platform.PlatformRules;
import java.util.List;

/** The rules of every platform with text posts. */
public record PlatformRuleList(List<PlatformRulesView> items) {

    static PlatformRuleList of(RuleSet rules) {
        return new PlatformRuleList(PlatformRules.channels().stream()
                .sorted()
                .map(channel -> PlatformRulesView.of(channel, rules))
                .toList());
    }
}
