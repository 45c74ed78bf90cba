package com.dryjets.content.voice;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and stores voices. */
@ApplicationScoped
class BrandVoiceRepository implements PanacheRepositoryBase<BrandVoice, UUID> {

    private static final String HOLD = "select 1 from brand_voice where tenant = $1 and id = $2 for key share";
    private static final String HOLD_IN_SESSION =
            "select id from brand_voice where tenant = :tenant and id = :id for key share";

    /** Keeps a voice from being deleted until the transaction ends; false if the tenant has no such voice. */
    Uni<Boolean> hold(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(tenant, id))
                .map(RowSet::size)
                .map(found -> found == 1);
    }

    /** The same in the session of the transaction. */
    Uni<Boolean> hold(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(HOLD_IN_SESSION, UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getResultList())
                .map(found -> !found.isEmpty());
    }

    /** Finds a voice, or fails with 404. */
    Uni<BrandVoice> get(String tenant, UUID id) {
        return required(find("tenant = ?1 and id = ?2", tenant, id).firstResult(), id);
    }

    /** Locks a voice until the transaction ends, or fails with 404. */
    Uni<BrandVoice> lock(String tenant, UUID id) {
        return required(
                find("tenant = ?1 and id = ?2", tenant, id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult(),
                id);
    }

    private static Uni<BrandVoice> required(Uni<BrandVoice> found, UUID id) {
        return found.onItem().ifNull().failWith(() -> Problem.notFound("brand voice", id));
    }

    /** Lists voices, newest first. */
    Uni<List<BrandVoice>> list(String tenant, PageRequest page) {
        StringBuilder where = new StringBuilder("tenant = :tenant");
        Parameters parameters = Parameters.with("tenant", tenant);
        page.afterId().ifPresent(id -> {
            where.append(" and id < :after");
            parameters.and("after", id);
        });
        return find(where + " order by id desc", parameters)
                .page(0, page.fetch())
                .list();
    }

    /** Finds the voice of pieces that name none; null if the tenant has no such voice. */
    Uni<@Nullable BrandVoice> standard(String tenant) {
        return find("tenant = ?1 and isDefault", tenant).firstResult();
    }

    /** Clears the default voice, so that another one can take its place. */
    Uni<Integer> clearDefault(String tenant, UUID except) {
        return update(
                "isDefault = false, version = version + 1 where tenant = ?1 and isDefault and id <> ?2",
                tenant,
                except);
    }
}
