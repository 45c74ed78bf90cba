package com.dryjets.email.contact;

import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of the tags, which the database counts whenever contacts change. */
@ApplicationScoped
class TagRepository {

    private static final String PAGE = """
            select tag, contacts from contact_tag
            where tenant = $1 and contacts > 0 and tag > coalesce($2, '') and ($3::text is null or tag ^@ $3)
            order by tag limit $4""";

    /**
     * Lists tags in the order of their characters.
     *
     * @param start of the tags; null for all
     */
    Uni<List<TagView>> page(SqlConnection connection, String tenant, @Nullable String start, PageRequest page) {
        @Nullable
        String after = page.after().map(key -> key.requireSize(1).text(0)).orElse(null);
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant, after, start, page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new TagView(row.getString("tag"), row.getLong("contacts")))
                        .toList());
    }
}
