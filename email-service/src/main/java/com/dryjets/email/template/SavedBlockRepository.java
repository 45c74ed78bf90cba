package com.dryjets.email.template;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.Source;
import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of saved blocks. */
@ApplicationScoped
class SavedBlockRepository {

    private static final String PAGE = "select * from saved_block where tenant = $1 and id > $2 order by id limit $3";

    private static final String FIND = "select * from saved_block where tenant = $1 and id = $2";

    private static final String CREATE = """
            insert into saved_block (id, tenant, name, content, created_at, updated_at)
            values ($1, $2, $3, $4, now(), now()) returning *""";

    private static final String UPDATE = """
            update saved_block set name = $3, content = $4, updated_at = now(), version = version + 1
            where tenant = $1 and id = $2 and version = $5 returning *""";

    private static final String DELETE = "delete from saved_block where tenant = $1 and id = $2";

    Uni<List<SavedBlockView>> page(SqlConnection connection, String tenant, PageRequest page) {
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant, page.afterId().orElse(new UUID(0, 0)), page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SavedBlockRepository::view)
                        .toList());
    }

    /** Finds a block; null if there is none. */
    Uni<SavedBlockView> find(SqlConnection connection, String tenant, UUID id) {
        return one(connection, FIND, Tuple.of(tenant, id));
    }

    Uni<SavedBlockView> create(SqlConnection connection, String tenant, UUID id, String name, Block block) {
        return one(connection, CREATE, Tuple.of(id, tenant, name, json(block)));
    }

    /** Updates a block; null if it has changed since this version. */
    Uni<SavedBlockView> update(
            SqlConnection connection, String tenant, UUID id, String name, Block block, long version) {
        return one(connection, UPDATE, Tuple.of(tenant, id, name, json(block), version));
    }

    Uni<Boolean> delete(SqlConnection connection, String tenant, UUID id) {
        return connection.preparedQuery(DELETE).execute(Tuple.of(tenant, id)).map(rows -> rows.rowCount() > 0);
    }

    private static Uni<SavedBlockView> one(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.size() == 0 ? null : view(rows.iterator().next()));
    }

    private static SavedBlockView view(Row row) {
        List<Block> blocks = new Source(Source.Type.BLOCKS, row.getString("content")).blocks();
        return new SavedBlockView(
                row.getUUID("id"),
                row.getString("name"),
                Objects.requireNonNull(blocks).getFirst(),
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static String json(Block block) {
        return Source.of(List.of(block)).content();
    }
}
