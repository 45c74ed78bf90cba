package com.dryjets.email.metrics;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.email.VariantNames;
import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import com.dryjets.email.tracking.Engagement.PlaceClicks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The clicks of an email, link by link.
 *
 * @param html the email; the target of the link at position 3 is {@code #link-3}. Absent before its sending
 * @param variant the name of the variant of an A/B test that is shown; absent without one
 * @param links all links in the order of the email, those with the same target one by one
 */
public record ClickMap(
        @Schema(
                description =
                        "The rendered email, in which the link at position 3 leads to `#link-3`. Links that only other variants of an A/B test have are missing in it. Absent until the email is sent.")
        @Nullable
        String html,

        @Schema(examples = "A") @Nullable String variant,
        List<PlaceClicks> links) {
    public ClickMap {
        links = List.copyOf(links);
    }

    /** Marks the links in a copy without values, whose merge tags show their defaults. */
    static ClickMap of(OutgoingEmail email, List<PlaceClicks> links, Instant now) {
        String html = email.content().copy(Map.of(), new Marks(), now).html().text();
        @Nullable Integer number = email.variant();
        return new ClickMap(html, number == null ? null : VariantNames.of(number), links);
    }

    /** Marks the links by their targets, so that a page finds each in the email. Nothing is tracked. */
    private static final class Marks implements RecipientUrls {

        @Override
        public String link(int position, String target) {
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

        @Override
        public String viewInBrowser() {
            return "#";
        }
    }
}
