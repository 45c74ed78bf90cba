package com.dryjets.content.feed;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.WithoutTickers;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that change a feed while another transaction deletes it: each locks the feed before its entries. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(value = WithoutTickers.class, restrictToAnnotatedClass = true)
class FeedLockIT {

    private static final String FEEDS = "/marketing/content/feeds/";

    private static final String WAITING = """
            select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%content_feed%'""";

    @Inject
    DataSource database;

    private final String tenant = tenant();
    private final UUID feed = UUID.randomUUID();

    @BeforeEach
    void addFeedWithFailedEntry() throws SQLException {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        try (Connection connection = connection()) {
            execute(connection, """
                    insert into content_feed (id, tenant, url, every_minutes, paused, next_poll_at, platforms, created_by,
                        created_at)
                    values (?, ?, 'https://blog.example.org', 60, false, 'infinity', '{TWITTER}', 'mark', now())""", feed, tenant);
            execute(
                    connection,
                    "insert into content_feed_post (blog_post_id, tenant, feed_id, failure) values (?, ?, ?, 'No.')",
                    post,
                    tenant,
                    feed);
            connection.commit();
        }
    }

    @Test
    void changesAFeedAfterItsLock() throws Exception {
        assertThat(whileDeleting(() -> marketer(tenant)
                        .body(Map.of("pieces", Map.of("platforms", List.of("EMAIL"))))
                        .patch(FEEDS + feed)))
                .isEqualTo(404);
    }

    @Test
    void pollsAFeedAfterItsLock() throws Exception {
        assertThat(whileDeleting(() -> marketer(tenant).post(FEEDS + feed + "/poll")))
                .isEqualTo(404);
    }

    /** Sends a request while the feed is locked, then deletes the feed with its entries; returns the status of the answer. */
    private int whileDeleting(Supplier<Response> request) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection = connection()) {
            execute(connection, "select 1 from content_feed where id = ? for update", feed);
            Future<Response> answer = threads.submit(request::get);
            await().until(this::isWaiting);

            execute(connection, "delete from content_feed where id = ?", feed);
            connection.commit();

            return answer.get().statusCode();
        }
    }

    /** Returns whether a statement waits for the lock of a feed. */
    private boolean isWaiting() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement waiting = connection.prepareStatement(WAITING);
                ResultSet rows = waiting.executeQuery()) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        execute(connection, "select set_config('app.tenant', ?, true)", tenant);
        return connection;
    }

    private static void execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
