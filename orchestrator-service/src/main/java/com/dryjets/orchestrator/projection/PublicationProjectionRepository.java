package com.dryjets.orchestrator.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Queries publication projections. */
@ApplicationScoped
class PublicationProjectionRepository implements PanacheRepositoryBase<PublicationProjection, UUID> {

    private static final String IN_STATE = """
            select channel, count(*) from PublicationProjection
            where tenant = :tenant and campaignId = :campaign and state = :state group by channel""";
    // Not limited, because each email is a separate cause. An email that failed stays as it is for ever: people send a
    // copy.
    // So it is of the past once an email is on its way that was made after it failed, or of the same content; an email
    // that
    // had been planned anyway doesn't count. Ids are of version 7, so they tell when an email was made.
    private static final String WATCHED_EMAILS = """
            select p.* from publication_projection p
            where p.tenant = :tenant and p.campaign_id = :campaign and p.channel = 'EMAIL'
              and (p.state in ('FAILED', 'PAUSED') or p.blocked_since is not null)
              and not (p.state = 'FAILED' and exists (
                select from publication_projection later
                where later.tenant = p.tenant and later.campaign_id = p.campaign_id and later.channel = 'EMAIL'
                  and later.state in ('SCHEDULED', 'PUBLISHED', 'PAUSED', 'FAILED') and later.state_since > p.state_since
                  and (later.content_id = p.content_id or uuid_extract_timestamp(later.id) > p.state_since)))
            order by p.id""";
    // Counts all, but returns only examples. Leaves out late posts of accounts that can't publish: these are a cause
    // themselves.
    private static final String TROUBLED = """
            select state, channel, number, since, id, reason_code, reason from (
                select p.state, p.channel, p.id, p.reason_code, p.reason, p.state_since,
                    count(*) over alike as number,
                    min(case p.state when 'FAILED' then p.state_since else p.scheduled_for end) over alike as since,
                    row_number() over (partition by p.state, p.channel, p.reason_code
                        order by p.state_since desc, p.id desc) as place
                from publication_projection p
                left join account_projection a on a.tenant = p.tenant and a.id = p.account_id
                where p.tenant = :tenant and p.campaign_id = :campaign
                  and (p.state = 'FAILED' and p.channel <> 'EMAIL'
                    or p.state = 'SCHEDULED' and p.scheduled_for < :due and (a.id is null or a.state = 'CONNECTED'))
                window alike as (partition by p.state, p.channel)) as t
            where place <= :examples order by state, channel, state_since desc, id desc""";
    // More examples would not help to recover.
    private static final int EXAMPLES = 100;
    private static final String ACTIVITY = """
            select channel, state, number, published_at from (
                select channel, state, published_at,
                    count(*) over (partition by channel, state) as number,
                    row_number() over (partition by channel, state order by published_at desc nulls last, id) as place
                from publication_projection
                where tenant = :tenant and campaign_id = :campaign and state in ('SCHEDULED', 'PUBLISHED')) as t
            where place <= :latest order by channel, published_at desc nulls last""";
    // They show how often a channel usually publishes.
    private static final int LATEST = 60;
    private static final String EMAILS_SINCE = """
            from PublicationProjection where tenant = :tenant and campaignId = :campaign and channel = :email
            and state = :published and publishedAt >= :since order by publishedAt desc, id""";
    private static final String SUBJECTS = """
            select distinct subject from PublicationProjection
            where tenant = :tenant and campaignId = :campaign and state = :state and subject is not null
            order by subject""";

    private static final String CHANGED_AT =
            "select max(stateSince) from PublicationProjection where tenant = :tenant and campaignId = :campaign";

    // The latest of each channel by an index, so that the cost does not grow with history.
    private static final String LATEST_CONTENT = """
            select p.id, p.content_id, p.campaign_id, p.channel, p.published_at, c.angle, c.hook, c.length,
                case when c.hook is not null then cardinality(c.hashtags) end as hashtags
            from unnest(cast(cast(:channels as text) as text[])) as wanted (channel)
            cross join lateral (
                select * from publication_projection
                where tenant = :tenant and channel = wanted.channel and published_at < :before
                order by published_at desc limit :most) as p
            left join content_projection c on c.id = p.content_id and c.tenant = p.tenant""";

    /** A post or email, and when something happened to it. */
    record Publication(String tenant, UUID id, UUID campaignId, Channel channel, Instant at) {}

    /** Applies a change to a post or email; the first one creates it. */
    Uni<Void> change(Publication publication, Consumer<PublicationProjection> change) {
        return find("tenant = ?1 and id = ?2", publication.tenant(), publication.id())
                .firstResult()
                .onItem()
                .ifNull()
                .continueWith(() -> new PublicationProjection(
                        publication.tenant(),
                        publication.id(),
                        publication.campaignId(),
                        publication.channel(),
                        publication.at()))
                .invoke(known -> known.apply(change, publication.at()))
                .chain(this::persist)
                .replaceWithVoid();
    }

    /** Lists emails that failed, are paused or are blocked; those that failed only until another one replaces them. */
    Uni<List<WatchedEmail>> watchedEmails(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createNativeQuery(WATCHED_EMAILS, PublicationProjection.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(found ->
                        found.stream().map(PublicationProjection::watchedEmail).toList());
    }

    /** Counts failed posts, and posts and emails that are still scheduled for before {@code dueBefore}, by channel. */
    Uni<List<TroubledPublications>> troubled(String tenant, UUID campaignId, Instant dueBefore) {
        return getSession()
                .chain(session -> session.createNativeQuery(TROUBLED, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("due", dueBefore)
                        .setParameter("examples", EXAMPLES)
                        .getResultList())
                .map(PublicationProjectionRepository::troubled);
    }

    /** Counts what is scheduled, and lists when the latest posts and emails were published, for each channel with any. */
    Uni<List<ChannelActivity>> activity(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createNativeQuery(ACTIVITY, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("latest", LATEST)
                        .getResultList())
                .map(rows ->
                        rows.stream()
                                .collect(groupingBy(row -> (String) row[0], LinkedHashMap::new, toList()))
                                .values()
                                .stream()
                                .map(PublicationProjectionRepository::channelActivity)
                                .toList());
    }

    private static ChannelActivity channelActivity(List<Object[]> rows) {
        return new ChannelActivity(
                Channel.valueOf((String) rows.getFirst()[0]),
                rows.stream()
                        .filter(row -> PublicationState.SCHEDULED.name().equals(row[1]))
                        .mapToLong(row -> ((Number) row[2]).longValue())
                        .findFirst()
                        .orElse(0),
                rows.stream()
                        .filter(row -> PublicationState.PUBLISHED.name().equals(row[1]) && row[3] != null)
                        .map(row -> Utc.instant((OffsetDateTime) row[3]))
                        .toList());
    }

    /** Lists the ids of emails that began to be sent since a time and have not been sent to all recipients. */
    Uni<List<UUID>> emailsInDelivery(String tenant, UUID campaignId, Instant since) {
        return getSession()
                .chain(session -> session.createQuery(EMAILS_SINCE, PublicationProjection.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("email", Channel.EMAIL)
                        .setParameter("published", PublicationState.PUBLISHED)
                        .setParameter("since", since)
                        .setMaxResults(EXAMPLES)
                        .getResultList())
                .map(emails -> emails.stream()
                        .filter(PublicationProjection::isInDelivery)
                        .map(PublicationProjection::id)
                        .toList());
    }

    private static List<TroubledPublications> troubled(List<Object[]> rows) {
        return rows.stream()
                .collect(groupingBy(row -> List.of(row[0], row[1]), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(PublicationProjectionRepository::alike)
                .toList();
    }

    private static TroubledPublications alike(List<Object[]> rows) {
        Object[] first = rows.getFirst();
        return new TroubledPublications(
                PublicationState.valueOf((String) first[0]),
                Channel.valueOf((String) first[1]),
                ((Number) first[2]).longValue(),
                Utc.instant((OffsetDateTime) first[3]),
                rows.stream()
                        .map(row -> new TroubledPublications.Example((UUID) row[4], (String) row[5], (String) row[6]))
                        .toList());
    }

    /** Finds when a post or email of a campaign last changed; empty if there is none. */
    Uni<Optional<Instant>> changedAt(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(CHANGED_AT, Instant.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Counts a campaign's posts and emails in a state by channel. */
    Uni<Map<Channel, Long>> count(String tenant, UUID campaignId, PublicationState state) {
        return getSession()
                .chain(session -> session.createQuery(IN_STATE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("state", state)
                        .getResultList())
                .map(ChannelCounts::of);
    }

    /** Lists the subject lines of a campaign's published emails. */
    Uni<List<String>> subjects(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(SUBJECTS, String.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("state", PublicationState.PUBLISHED)
                        .getResultList());
    }

    /** Lists the tenant's latest posts and emails on each channel that were published before a time. */
    Uni<List<PublishedContent>> latest(String tenant, Collection<Channel> channels, Instant before, int most) {
        String names = channels.stream().map(Channel::name).collect(joining(",", "{", "}"));
        return getSession()
                .chain(session -> session.createNativeQuery(LATEST_CONTENT, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("channels", names)
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(PublicationProjectionRepository::published)
                        .toList());
    }

    private static PublishedContent published(Object[] row) {
        return new PublishedContent(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                Channel.valueOf((String) row[3]),
                Utc.instant((OffsetDateTime) row[4]),
                (String) row[5],
                (String) row[6],
                (Integer) row[7],
                (Integer) row[8]);
    }
}
