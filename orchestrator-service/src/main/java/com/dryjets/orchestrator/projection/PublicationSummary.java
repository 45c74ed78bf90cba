package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.Map;

/**
 * How much content a campaign has approved, scheduled and published.
 *
 * @param approved pieces of content by channel
 * @param scheduled posts and emails by channel
 * @param published posts and emails by channel
 * @param subjects subject lines of the published emails
 */
public record PublicationSummary(
        Map<Channel, Long> approved,
        Map<Channel, Long> scheduled,
        Map<Channel, Long> published,
        List<String> subjects) {

    public PublicationSummary {
        approved = Map.copyOf(approved);
        scheduled = Map.copyOf(scheduled);
        published = Map.copyOf(published);
        subjects = List.copyOf(subjects);
    }

    public static PublicationSummary empty() {
        return new PublicationSummary(Map.of(), Map.of(), Map.of(), List.of());
    }

    public PublicationSummary withApproved(Map<Channel, Long> counts) {
        return new PublicationSummary(counts, scheduled, published, subjects);
    }

    public PublicationSummary withScheduled(Map<Channel, Long> counts) {
        return new PublicationSummary(approved, counts, published, subjects);
    }

    public PublicationSummary withPublished(Map<Channel, Long> counts) {
        return new PublicationSummary(approved, scheduled, counts, subjects);
    }

    public PublicationSummary withSubjects(List<String> lines) {
        return new PublicationSummary(approved, scheduled, published, lines);
    }
}
