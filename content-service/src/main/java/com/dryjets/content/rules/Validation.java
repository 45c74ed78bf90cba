package com.dryjets.content.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import java.util.List;

/**
 * The platform rules that a text breaks, with their positions.
 *
 * @param allowed whether the text may be published
 * @param length the length as the platform counts it
 */
public record Validation(Channel platform, boolean allowed, int length, int maxLength, List<Violation> violations) {

    static Validation of(ValidateText text, RuleSet ruleSet) {
        PlatformRules rules = ruleSet.of(text.platform());
        List<Violation> violations = rules.check(new PostDraft(text.subject(), text.text(), text.media()));
        return new Validation(
                text.platform(),
                violations.stream().allMatch(Violation::advice),
                rules.length(text.text()),
                rules.maxLength(),
                violations);
    }
}
