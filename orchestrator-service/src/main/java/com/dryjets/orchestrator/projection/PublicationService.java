package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Summarizes a campaign's content and publications. */
@ApplicationScoped
public class PublicationService {

    private final ContentProjectionRepository contents;
    private final PublicationProjectionRepository publications;
    private final AccountProjectionRepository accounts;

    PublicationService(
            ContentProjectionRepository contents,
            PublicationProjectionRepository publications,
            AccountProjectionRepository accounts) {
        this.contents = contents;
        this.publications = publications;
        this.accounts = accounts;
    }

    /**
     * Lists emails that failed, are paused or are blocked, in the current Hibernate session. An email that failed is left out
     * once another one is on its way instead.
     */
    public Uni<List<WatchedEmail>> watchedEmails(String tenant, UUID campaignId) {
        return publications.watchedEmails(tenant, campaignId);
    }

    /**
     * Counts failed posts, and posts and emails that are still scheduled for before {@code dueBefore}, in the current
     * Hibernate session. Posts of accounts that can't publish don't count as late.
     */
    public Uni<List<TroubledPublications>> troubled(String tenant, UUID campaignId, Instant dueBefore) {
        return publications.troubled(tenant, campaignId, dueBefore);
    }

    /** Lists accounts that can't publish although posts of the campaign wait for them, in the current Hibernate session. */
    public Uni<List<TroubledAccount>> troubledAccounts(String tenant, UUID campaignId) {
        return accounts.troubled(tenant, campaignId);
    }

    /** Finds when a post or email of a campaign last changed, in the current Hibernate session; empty if there is none. */
    public Uni<Optional<Instant>> changedAt(String tenant, UUID campaignId) {
        return publications.changedAt(tenant, campaignId);
    }

    /** Returns what each channel of a campaign publishes, in the current Hibernate session. */
    public Uni<List<ChannelActivity>> activity(String tenant, UUID campaignId) {
        return publications.activity(tenant, campaignId);
    }

    /** Lists the ids of emails that have been in delivery since after a time, in the current Hibernate session. */
    public Uni<List<UUID>> emailsInDelivery(String tenant, UUID campaignId, Instant since) {
        return publications.emailsInDelivery(tenant, campaignId, since);
    }

    /**
     * Lists the tenant's latest posts and emails on each channel that were published before a time, in the current Hibernate
     * session.
     *
     * @param most of each channel
     */
    public Uni<List<PublishedContent>> latest(String tenant, Collection<Channel> channels, Instant before, int most) {
        return channels.isEmpty()
                ? Uni.createFrom().item(List.of())
                : publications.latest(tenant, channels, before, most);
    }

    /** Reads in the current Hibernate session. */
    public Uni<PublicationSummary> summarize(String tenant, UUID campaignId) {
        return contents.countApproved(tenant, campaignId)
                .map(PublicationSummary.empty()::withApproved)
                .chain(summary -> addScheduled(tenant, campaignId, summary))
                .chain(summary -> addPublished(tenant, campaignId, summary))
                .chain(summary -> addSubjects(tenant, campaignId, summary));
    }

    private Uni<PublicationSummary> addScheduled(String tenant, UUID campaignId, PublicationSummary summary) {
        return publications
                .count(tenant, campaignId, PublicationState.SCHEDULED)
                .map(summary::withScheduled);
    }

    private Uni<PublicationSummary> addPublished(String tenant, UUID campaignId, PublicationSummary summary) {
        return publications
                .count(tenant, campaignId, PublicationState.PUBLISHED)
                .map(summary::withPublished);
    }

    private Uni<PublicationSummary> addSubjects(String tenant, UUID campaignId, PublicationSummary summary) {
        return publications.subjects(tenant, campaignId).map(summary::withSubjects);
    }
}
