package com.dryjets.content.leo;

import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Selection;
import com.dryjets.content.digest.Sentence;
import com.dryjets.platform.PlatformRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A mail: subject, preview text, an opening, what the post says best, and for the link a button of the mail's own. */
final class MailForm {

    /** What inboxes show behind a subject: Gmail about 100 characters, Apple Mail about 140. */
    private static final int PREVIEW = 110;

    private static final int POINTS = 5;
    private static final int LONGEST_POINT = 320;
    private static final int LONGEST_OPENING = 400;

    private MailForm() {}

    static Copy write(Digest digest, Assignment assignment) {
        Sentence opening = Hooks.choose(digest, assignment.variant(), LONGEST_OPENING);
        List<Sentence> points = Selection.of(digest.ranked(), List.of(opening), POINTS, LONGEST_POINT);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(opening(digest, assignment, opening));
        if (points.size() > 2) {
            paragraphs.add(points.getFirst().text());
            paragraphs.add(points.subList(1, points.size()).stream()
                    .map(point -> "• " + point.text())
                    .collect(Collectors.joining("\n")));
        } else {
            points.forEach(point -> paragraphs.add(point.text()));
        }
        return new Copy(
                subject(digest, assignment, opening),
                Hooks.shorten(opening.text(), PREVIEW, digest.language()),
                String.join("\n\n", paragraphs),
                List.of());
    }

    /** The author's summary is one thought, so it stays whole. */
    private static String opening(Digest digest, Assignment assignment, Sentence chosen) {
        String summary = digest.summary().stream().map(Sentence::text).collect(Collectors.joining(" "));
        boolean whole = assignment.variant() == 0 && !summary.isEmpty() && summary.length() <= LONGEST_OPENING;
        return whole ? summary : chosen.text();
    }

    /** The title is what the author calls it; a later mail about the same post must not look like the one before. */
    private static String subject(Digest digest, Assignment assignment, Sentence opening) {
        String subject = assignment.variant() == 0 ? digest.title() : opening.text();
        return Hooks.shorten(subject.replaceAll("\\s+", " ").strip(), PlatformRules.ADVISED_SUBJECT, digest.language());
    }
}
