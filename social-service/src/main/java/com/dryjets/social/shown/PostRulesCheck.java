package com.dryjets.social.shown;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import java.util.List;

/** Checks a text by the rules of its network. */
final class PostRulesCheck {

    private PostRulesCheck() {}

    /** Fails with 422 and every rule of the network about texts that the text breaks. */
    static void requireText(Channel platform, String text) {
        List<FieldError> errors = PlatformRules.check(platform, PostDraft.post(text, List.of())).stream()
                .filter(violation -> !violation.advice())
                .filter(violation -> violation.rule() != Violation.Rule.MEDIA_MISSING)
                .map(violation -> new FieldError("/content", violation.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("The text breaks the rules of %s.".formatted(platform.label()), errors);
        }
    }
}
