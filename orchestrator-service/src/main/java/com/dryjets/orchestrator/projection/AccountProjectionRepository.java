package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Writes account projections in the current Hibernate session. */
@ApplicationScoped
class AccountProjectionRepository {

    // The events of an account arrive in the order in which they happened. Not all of them tell its name.
    private static final String SAVE = """
            insert into account_projection as a (tenant, id, channel, name, state, reason_code, reason, since)
            values (:tenant, :id, :channel, cast(:name as text), :state, cast(:code as text), cast(:reason as text), :since)
            on conflict (tenant, id) do update set name = coalesce(excluded.name, a.name), state = excluded.state,
                reason_code = excluded.reason_code, reason = excluded.reason, since = excluded.since""";

    private static final String TROUBLED = """
            select a.id, a.channel, a.name, a.state, a.reason, a.since, count(*) as posts
            from account_projection a join publication_projection p on p.tenant = a.tenant and p.account_id = a.id
            where a.tenant = :tenant and a.state <> 'CONNECTED' and p.campaign_id = :campaign and p.state = 'SCHEDULED'
            group by a.id, a.channel, a.name, a.state, a.reason, a.since order by a.id""";

    /** Lists accounts that cannot publish although posts of a campaign wait for them. */
    Uni<List<TroubledAccount>> troubled(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TROUBLED, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(found -> found.stream()
                        .map(AccountProjectionRepository::troubled)
                        .toList());
    }

    private static TroubledAccount troubled(Object[] row) {
        return new TroubledAccount(
                (UUID) row[0],
                Channel.valueOf((String) row[1]),
                (String) row[2],
                AccountState.valueOf((String) row[3]) == AccountState.DISCONNECTED,
                (String) row[4],
                Utc.instant((OffsetDateTime) row[5]),
                ((Number) row[6]).longValue());
    }

    Uni<Void> save(String tenant, AccountProjection account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("tenant", tenant)
                        .setParameter("id", account.id())
                        .setParameter("channel", account.channel().name())
                        .setParameter("name", account.name())
                        .setParameter("state", account.state().name())
                        .setParameter("code", account.reasonCode())
                        .setParameter("reason", account.reason())
                        .setParameter("since", account.since())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
