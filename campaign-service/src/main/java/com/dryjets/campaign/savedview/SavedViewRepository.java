package com.dryjets.campaign.savedview;

import com.dryjets.kit.tenancy.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The saved views and each person's default, in the tables {@code saved_view} and {@code saved_view_default}. */
@ApplicationScoped
class SavedViewRepository implements PanacheRepositoryBase<StoredView, UUID> {

    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('saved_view:' || :tenant, 0)) as text)";
    private static final String DEFAULT =
            "select view_id from saved_view_default where tenant = :tenant and person = :person";
    private static final String SET_DEFAULT = """
            insert into saved_view_default (tenant, person, view_id) values (:tenant, :person, :view)
            on conflict (tenant, person) do update set view_id = excluded.view_id""";
    private static final String CLEAR_DEFAULT =
            "delete from saved_view_default where tenant = :tenant and person = :person and view_id = :view";
    private static final String CLEAR_OTHERS =
            "delete from saved_view_default where tenant = :tenant and person <> :owner and view_id = :view";

    /** Lets the tenant's views change one after another until the transaction ends, so that their limits hold. */
    Uni<Void> lock(String tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("tenant", tenant)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The view, or null. */
    Uni<StoredView> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    /** The person's views and those that others share, by name. */
    Uni<List<StoredView>> visible(Caller caller) {
        return list(
                "tenant = ?1 and (owner = ?2 or shared = true) order by lower(name), id",
                caller.tenant(),
                caller.user());
    }

    Uni<List<StoredView>> ofOwner(String tenant, String owner) {
        return list("tenant = ?1 and owner = ?2", tenant, owner);
    }

    Uni<Long> countShared(String tenant) {
        return count("tenant = ?1 and shared = true", tenant);
    }

    /** The id of the view that the person's list opens with, or null. */
    Uni<UUID> defaultOf(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DEFAULT, UUID.class)
                        .setParameter("tenant", caller.tenant())
                        .setParameter("person", caller.user())
                        .getSingleResultOrNull());
    }

    Uni<Void> setDefault(Caller caller, UUID view) {
        return execute(SET_DEFAULT, Map.of("tenant", caller.tenant(), "person", caller.user(), "view", view));
    }

    /** Does nothing if another view is the default. */
    Uni<Void> clearDefault(Caller caller, UUID view) {
        return execute(CLEAR_DEFAULT, Map.of("tenant", caller.tenant(), "person", caller.user(), "view", view));
    }

    /** Makes the view nobody's default but its owner's, because nobody else sees it any longer. */
    Uni<Void> clearDefaultsOfOthers(StoredView view) {
        return execute(CLEAR_OTHERS, Map.of("tenant", view.tenant, "owner", view.owner, "view", view.id));
    }

    private static Uni<Void> execute(String statement, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(statement);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
