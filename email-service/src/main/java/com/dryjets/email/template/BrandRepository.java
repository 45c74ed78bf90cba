package com.dryjets.email.template;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.email.design.Brand;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Queries of the brands. */
@ApplicationScoped
class BrandRepository implements Brands {

    private static final String FIND = "select content, version from brand where tenant = $1";

    /** Saves only over the version that was read, of which 0 stands for none. */
    private static final String SAVE = """
            insert into brand as b (tenant, content, version) values ($1, $2, 1)
            on conflict (tenant) do update set content = excluded.content, version = b.version + 1 where b.version = $3""";

    Uni<StoredBrand> find(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant))
                .map(rows -> rows.size() == 0
                        ? StoredBrand.NONE
                        : brand(rows.iterator().next()));
    }

    @Override
    public Uni<Brand> of(SqlConnection connection, String tenant) {
        return find(connection, tenant).map(StoredBrand::brand);
    }

    /** Saves a brand; false if it has changed since. */
    Uni<Boolean> save(SqlConnection connection, String tenant, Brand brand, long version) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.of(tenant, json(brand), version))
                .map(rows -> rows.rowCount() == 1);
    }

    private static StoredBrand brand(Row row) {
        try {
            return new StoredBrand(
                    EventJson.mapper().readValue(row.getString("content"), Brand.class), row.getLong("version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored brand cannot be read", e);
        }
    }

    private static String json(Brand brand) {
        try {
            return EventJson.mapper().writeValueAsString(brand);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The brand cannot be written as JSON", e);
        }
    }
}
