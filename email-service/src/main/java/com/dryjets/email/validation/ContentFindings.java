package com.dryjets.email.validation;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.FooterBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what an email says and how it looks, without the network. */
public final class ContentFindings {

    static final String SUBJECT = "/subject";
    static final String PREVIEW_TEXT = "/previewText";

    /** What inboxes on desktops show of a subject; phones show half of it. */
    private static final int LONGEST_SUBJECT = 70;

    /** What inboxes show at most after the subject. */
    private static final int LONGEST_PREVIEW = 150;

    private ContentFindings() {}

    /** Lists what to improve in an email; the design is null while it has none. */
    public static List<Finding> of(@Nullable String subject, @Nullable String previewText, @Nullable Design design) {
        List<Finding> findings = new ArrayList<>();
        subject(findings, subject);
        previewText(findings, previewText);
        findings.addAll(SpamSigns.inSubject(subject));
        if (design == null || design.body().html().isBlank()) {
            findings.add(Finding.of(
                    FindingCode.BODY_MISSING,
                    Body.POINTER,
                    "The email has no content.",
                    "Design it, or choose a template."));
        } else {
            findings.addAll(body(Body.of(design)));
        }
        if (design != null) {
            if (isTransactional(design)) {
                findings.removeIf(finding -> finding.code() == FindingCode.UNSUBSCRIBE_MISSING);
            }
            design.removed().stream().limit(Elements.MOST).forEach(what -> findings.add(removed(what)));
        }
        return List.copyOf(findings);
    }

    private static List<Finding> body(Body body) {
        return Stream.of(
                        SpamSigns.inBody(body),
                        SizeChecks.of(body),
                        ImageChecks.of(body),
                        LinkChecks.of(body),
                        LanguageChecks.of(body),
                        HeadingChecks.of(body),
                        ContrastChecks.of(body))
                .flatMap(List::stream)
                .toList();
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
                Body.POINTER,
                what,
                "Removed “" + what + "”, which email clients do not display or which could run code.",
                "Design it with what is left, or remove it from the source.");
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
