package com.dryjets.orchestrator.dashboard;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.projection.PublicationSummary;
import java.util.Map;

/**
 * How much content a campaign has, by channel.
 *
 * @param approved pieces of content
 * @param scheduled posts and emails
 * @param published posts and emails
 */
public record PublicationsView(
        Map<Channel, Long> approved, Map<Channel, Long> scheduled, Map<Channel, Long> published) {

    public PublicationsView {
        approved = Map.copyOf(approved);
        scheduled = Map.copyOf(scheduled);
        published = Map.copyOf(published);
    }

    static PublicationsView of(PublicationSummary summary) {
        return new PublicationsView(summary.approved(), summary.scheduled(), summary.published());
    }
}
