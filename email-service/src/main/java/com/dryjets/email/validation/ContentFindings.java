package com.dryjets.email.validation;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.FooterBlock;
import com.dryjets.email.rendering.EmailBody;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Checks what an email says and how it looks, without the network. */
public final class ContentFindings {

    static final String SUBJECT = "/subject";
    static final String PREVIEW_TEXT = "/previewText";
    static final String BODY = "/htmlContent";

    /** What inboxes on desktops show of a subject; phones show half of it. */
    private static final int LONGEST_SUBJECT = 70;

    /** What inboxes show at most after the subject. */
    private static final int LONGEST_PREVIEW = 150;

    private ContentFindings() {}

    /** Lists what to improve in a design that was just compiled. */
    public static List<Finding> of(@Nullable String subject, @Nullable String previewText, Design design) {
        List<Finding> findings = new ArrayList<>(of(subject, previewText, design.body()));
        if (isTransactional(design)) {
            findings.removeIf(finding -> finding.code() == FindingCode.UNSUBSCRIBE_MISSING);
        }
        design.removed().stream().limit(Elements.MOST).forEach(what -> findings.add(removed(what)));
        return List.copyOf(findings);
    }

    /** A footer without links is meant for transactional emails, which nobody unsubscribes from. */
    private static boolean isTransactional(Design design) {
        @Nullable List<Block> blocks = design.source().blocks();
        return blocks != null
                && blocks.stream()
                        .anyMatch(block -> block instanceof FooterBlock footer && Boolean.FALSE.equals(footer.links()));
    }

    private static Finding removed(String what) {
        return Finding.in(
                FindingCode.CONTENT_REMOVED,
                what,
                "Removed “" + what + "”, which email clients do not display or which could run code.",
                "Design it with what is left, or remove it from the source.");
    }

    /** Lists what to improve in the content of an email; the body is null while it has none. */
    public static List<Finding> of(@Nullable String subject, @Nullable String previewText, @Nullable EmailBody body) {
        List<Finding> findings = new ArrayList<>();
        subject(findings, subject);
        previewText(findings, previewText);
        if (body == null || body.html().isBlank()) {
            findings.add(Finding.of(
                    FindingCode.BODY_MISSING, BODY, "The email has no content.", "Design it, or choose a template."));
            findings.addAll(SpamSigns.of(subject, ""));
            return findings;
        }
        Element root = Jsoup.parseBodyFragment(body.html()).body();
        findings.addAll(SpamSigns.of(subject, body.text()));
        findings.addAll(SizeChecks.of(body, root));
        findings.addAll(ImageChecks.of(root));
        findings.addAll(LinkChecks.of(root));
        findings.addAll(HeadingChecks.of(root));
        findings.addAll(ContrastChecks.of(body, root));
        return findings;
    }

    private static void subject(List<Finding> findings, @Nullable String subject) {
        if (subject == null || subject.isBlank()) {
            findings.add(Finding.of(
                    FindingCode.SUBJECT_MISSING,
                    SUBJECT,
                    "The subject is missing.",
                    "Say in a few words what the email is about."));
        } else if (length(subject) > LONGEST_SUBJECT) {
            findings.add(Finding.of(
                    FindingCode.SUBJECT_LONG,
                    SUBJECT,
                    "The subject has %d characters; inboxes cut it after about %d, on phones after 35."
                            .formatted(length(subject), LONGEST_SUBJECT),
                    "Shorten it, or say what matters in its first words."));
        }
    }

    private static void previewText(List<Finding> findings, @Nullable String previewText) {
        if (previewText == null || previewText.isBlank()) {
            findings.add(Finding.of(
                    FindingCode.PREVIEW_TEXT_MISSING,
                    PREVIEW_TEXT,
                    "The preview text is missing; inboxes show the first words of the email after its subject.",
                    "Add a text that continues the subject."));
        } else if (length(previewText) > LONGEST_PREVIEW) {
            findings.add(Finding.of(
                    FindingCode.PREVIEW_TEXT_LONG,
                    PREVIEW_TEXT,
                    "The preview text has %d characters; inboxes show at most %d."
                            .formatted(length(previewText), LONGEST_PREVIEW),
                    "Shorten it."));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
