package com.dryjets.email.metrics;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import com.dryjets.email.tracking.Engagement.PlaceClicks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The clicks of an email, link by link.
 *
 * @param html the email; the target of the link at position 3 is {@code #link-3}. Absent before its sending
 * @param links all links in the order of the email, those with the same target one by one
 */
public record ClickMap(
        @Schema(
                description =
                        "The rendered email, in which the link at position 3 leads to `#link-3`. Absent until the email is sent.")
        @Nullable
        String html,

        List<PlaceClicks> links) {
    public ClickMap {
        links = List.copyOf(links);
    }

    static ClickMap of(OutgoingEmail email, List<PlaceClicks> links) {
        CompiledEmail content = email.content();
        return new ClickMap(content.html(new Marks()).text(), links);
    }

    /** Marks the links by their targets, so that a page finds each in the email. Nothing is tracked. */
    private static final class Marks implements RecipientUrls {

        @Override
        public String link(int position) {
            return "#link-" + position;
        }

        @Override
        public String pixel() {
            return "data:,";
        }

        @Override
        public String hidden() {
            return "#";
        }

        @Override
        public String unsubscribe() {
            return "#";
        }
    }
}
