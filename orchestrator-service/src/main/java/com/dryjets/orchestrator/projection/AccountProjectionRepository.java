package com.dryjets.orchestrator.projection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes account projections in the current Hibernate session. */
@ApplicationScoped
class AccountProjectionRepository {

    // The events of an account arrive in the order in which they happened. Not all of them tell its name.
    private static final String SAVE = """
            insert into account_projection as a (tenant, id, channel, name, state, reason_code, reason, since)
            values (:tenant, :id, :channel, cast(:name as text), :state, cast(:code as text), cast(:reason as text), :since)
            on conflict (tenant, id) do update set name = coalesce(excluded.name, a.name), state = excluded.state,
                reason_code = excluded.reason_code, reason = excluded.reason, since = excluded.since""";

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
