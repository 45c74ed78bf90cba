package com.dryjets.email.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.rendering.CompiledEmail;
import java.util.ArrayList;
import java.util.List;

/** Checks the limits of Gmail, and that the design has a link to unsubscribe. */
final class SizeChecks {

    /** Gmail shows no more of a message, and hides the rest, with its footer, behind a link. */
    private static final int GMAIL_CLIP = 102 * 1024;

    /** Gmail ignores a longer style sheet. */
    private static final int GMAIL_STYLES = 16 * 1024;

    /** The page around the content. */
    private static final int PAGE = 2_500;

    /** How much longer a tracked link is than its target. */
    private static final int TRACKED_LINK = 250;

    private SizeChecks() {}

    static List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        String css = body.content().page().css();
        int size = body.content().html().getBytes(UTF_8).length
                + css.length()
                + PAGE
                + TRACKED_LINK * body.root().select("a[href^=http]").size();
        if (size > GMAIL_CLIP) {
            findings.add(Finding.of(
                    FindingCode.SIZE_OVER_CLIP,
                    Body.POINTER,
                    "The email has about %d kB. Gmail cuts it after 102 kB.".formatted(size / 1024),
                    "Remove parts of it, or link to a page with the rest."));
        }
        if (css.length() > GMAIL_STYLES) {
            findings.add(Finding.of(
                    FindingCode.STYLES_OVER_LIMIT,
                    Body.POINTER,
                    "The style sheet has %d kB. Gmail ignores one of more than 16 kB.".formatted(css.length() / 1024),
                    "Remove rules that are not used."));
        }
        if (!CompiledEmail.unsubscribes(body.content())) {
            findings.add(Finding.of(
                    FindingCode.UNSUBSCRIBE_MISSING,
                    Body.POINTER,
                    "The design has no link to unsubscribe that every recipient sees, so a line with one is added below it.",
                    "Add a footer block, or a link to {{ links.unsubscribe }} outside of conditions."));
        }
        return findings;
    }
}
