package com.dryjets.content.repurposing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Two revisions of a piece.
 *
 * @param changed the fields whose values differ, such as {@code text}
 */
public record RevisionComparison(RevisionView from, RevisionView to, List<String> changed) {

    static RevisionComparison of(RevisionView from, RevisionView to) {
        List<String> changed = new ArrayList<>();
        note(changed, "subject", RevisionView::subject, from, to);
        note(changed, "previewText", RevisionView::previewText, from, to);
        note(changed, "text", RevisionView::text, from, to);
        note(changed, "hashtags", RevisionView::hashtags, from, to);
        note(changed, "parts", RevisionView::parts, from, to);
        note(changed, "script", RevisionView::script, from, to);
        note(changed, "link", RevisionView::link, from, to);
        note(changed, "media", RevisionView::media, from, to);
        return new RevisionComparison(from, to, List.copyOf(changed));
    }

    private static void note(
            List<String> changed,
            String field,
            Function<RevisionView, Object> value,
            RevisionView from,
            RevisionView to) {
        if (!Objects.equals(value.apply(from), value.apply(to))) {
            changed.add(field);
        }
    }
}
