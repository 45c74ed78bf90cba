package com.dryjets.content.feed;

import static com.dryjets.content.ContentFixtures.tenant;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.WithoutTickers;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims read what they take, however much is due or waits. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(value = WithoutTickers.class, restrictToAnnotatedClass = true)
class FeedPlanIT {

    private static final String FEEDS = """
            insert into content_feed (id, tenant, url, every_minutes, paused, next_poll_at, platforms, created_by, created_at)
            select gen_random_uuid(), $1, 'https://blog.example.org/' || i, 60, false, now() + interval '1 hour', '{TWITTER}',
                'mark', now()
            from generate_series(1, 10000) i""";
    private static final String POSTS = """
            insert into blog_post (id, tenant, slug, title, content, format, keywords, status, created_by, written_by,
                authors, text_approved, created_at, updated_at, version, search_language)
            select gen_random_uuid(), $1, 'p' || i, 'Post', 'Text', 'MARKDOWN', '{}', 'DRAFT', 'a', 'a', '{a}', false,
                now(), now(), 0, 'en'
            from generate_series(1, 10000) i""";
    private static final String ENTRIES = """
            insert into content_feed_post (blog_post_id, tenant, feed_id)
            select p.id, p.tenant, (select f.id from content_feed f where f.tenant = $1 order by f.id limit 1)
            from blog_post p where p.tenant = $1""";

    @Inject
    TenantTransaction transactions;

    private final String tenant = tenant();

    @BeforeEach
    void addFeedsAndEntries() throws Throwable {
        sql(FEEDS, Tuple.of(tenant));
        sql(POSTS, Tuple.of(tenant));
        sql(ENTRIES, Tuple.of(tenant));
        sql("analyze content_feed, content_feed_post", Tuple.tuple());
    }

    @AfterEach
    void removeThem() throws Throwable {
        sql("delete from content_feed where tenant = $1", Tuple.of(tenant));
    }

    @Test
    void claimsTheNextEntryByTheIndex() throws Throwable {
        Tuple parameters = Tuple.of(UUID.randomUUID(), 1.0, new UUID[0]);

        String plan = plan(FeedPostRepository.CLAIM, parameters);

        assertThat(plan)
                .contains("content_feed_post_due")
                .contains("next_attempt_at <= statement_timestamp()")
                .doesNotContain("Seq Scan on content_feed_post");
    }

    @Test
    void claimsDueFeedsByTheIndex() throws Throwable {
        Tuple parameters = Tuple.of(UUID.randomUUID(), 1.0, new UUID[0], 8);

        String plan = plan(FeedRepository.CLAIM, parameters);

        assertThat(plan).contains("content_feed_due").contains("Index Cond: (next_poll_at <= statement_timestamp())");
    }

    private String plan(String statement, Tuple parameters) throws Throwable {
        return subscribeAndAwait(() -> transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery("explain " + statement)
                        .execute(parameters)
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .collect(Collectors.joining("\n")))));
    }

    private void sql(String statement, Tuple parameters) throws Throwable {
        subscribeAndAwait(() -> transactions.sql(
                tenant, connection -> connection.preparedQuery(statement).execute(parameters)));
    }
}
