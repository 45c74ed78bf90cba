package com.dryjets.content.leo;

import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Selection;
import com.dryjets.content.digest.Sentence;
import com.dryjets.platform.PlatformRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an email: subject, preview text, an opening and the post's best points. The email's button has the link. */
final class EmailForm {

    /** Inboxes show about 100 (Gmail) to 140 (Apple Mail) characters after the subject. */
    private static final int PREVIEW = 110;

    private static final int POINTS = 5;
    private static final int MAX_POINT = 320;
    private static final int MAX_OPENING = 400;

    private EmailForm() {}

    static Copy write(Digest digest, Assignment assignment) {
        Sentence opening = Hooks.choose(digest, assignment.variant(), MAX_OPENING);
        List<Sentence> points = Selection.of(digest.ranked(), List.of(opening), POINTS, MAX_POINT);
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

    /** Keeps the author's summary whole, because it is one thought. */
    private static String opening(Digest digest, Assignment assignment, Sentence chosen) {
        String summary = digest.summary().stream().map(Sentence::text).collect(Collectors.joining(" "));
        boolean whole = assignment.variant() == 0 && !summary.isEmpty() && summary.length() <= MAX_OPENING;
        return whole ? summary : chosen.text();
    }

    /** Uses the title in the first email; a later one about the same post must look different. */
    private static String subject(Digest digest, Assignment assignment, Sentence opening) {
        String subject = assignment.variant() == 0 ? digest.title() : opening.text();
        return Hooks.shorten(subject.replaceAll("\\s+", " ").strip(), PlatformRules.ADVISED_SUBJECT, digest.language());
    }
}
