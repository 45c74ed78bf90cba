package com.dryjets.content.blog;

import static com.dryjets.content.ContentFixtures.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Row-level security lets the planner use an index for a few operators only. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class BlogSearchPlanIT {

    private static final String POSTS = """
            insert into blog_post (id, tenant, slug, title, content, format, keywords, status, created_by, written_by,
                authors, text_approved, created_at, updated_at, version, search_language)
            select gen_random_uuid(), $1, 'p' || i, 'Post ' || i, 'About word' || i, 'MARKDOWN', '{}', 'DRAFT', 'a', 'a',
                '{a}', false, now(), now(), 0, 'en'
            from generate_series(1, 20000) i""";

    @Inject
    TenantTransaction transactions;

    private final String tenant = tenant();

    @Test
    void findsPostsByTheIndex() throws Throwable {
        String plan = VertxContextSupport.subscribeAndAwait(() -> transactions.sql(tenant, this::plan));

        assertThat(plan).contains("Index Scan on blog_post_search");
    }

    private Uni<String> plan(SqlConnection connection) {
        Tuple parameters = Tuple.from(new @Nullable Object[] {tenant, "word7", "%word7%", null, false, null, null, 21});
        return connection
                .preparedQuery(POSTS)
                .execute(Tuple.of(tenant))
                // As autovacuum does: new entries wait in a list that makes the index look dear.
                .chain(() -> connection
                        .query("select gin_clean_pending_list('blog_post_search')")
                        .execute())
                .chain(() -> connection.query("analyze blog_post").execute())
                .chain(() -> connection
                        .preparedQuery("explain " + BlogSearchRepository.SEARCH)
                        .execute(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .collect(Collectors.joining("\n")));
    }
}
