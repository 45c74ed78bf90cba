package com.dryjets.email.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

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

    static List<Finding> of(EmailBody body, Element root) {
        List<Finding> findings = new ArrayList<>();
        int size = body.html().getBytes(UTF_8).length
                + body.page().css().length()
                + PAGE
                + TRACKED_LINK * root.select("a[href^=http]").size();
        if (size > GMAIL_CLIP) {
            findings.add(Finding.of(
                    FindingCode.SIZE_OVER_CLIP,
                    ContentFindings.BODY,
                    "The email has about %d kB. Gmail cuts it after 102 kB.".formatted(size / 1024),
                    "Remove parts of it, or link to a page with the rest."));
        }
        if (body.page().css().length() > GMAIL_STYLES) {
            findings.add(Finding.of(
                    FindingCode.STYLES_OVER_LIMIT,
                    ContentFindings.BODY,
                    "The style sheet has %d kB. Gmail ignores one of more than 16 kB."
                            .formatted(body.page().css().length() / 1024),
                    "Remove rules that are not used."));
        }
        if (!CompiledEmail.unsubscribes(body)) {
            findings.add(Finding.of(
                    FindingCode.UNSUBSCRIBE_MISSING,
                    ContentFindings.BODY,
                    "The design has no link to unsubscribe that every recipient sees, so a line with one is added below it.",
                    "Add a footer block, or a link to {{ links.unsubscribe }} outside of conditions."));
        }
        return findings;
    }
}
