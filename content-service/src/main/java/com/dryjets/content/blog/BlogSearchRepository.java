package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lists and searches blog posts without their content, which may be long. */
@ApplicationScoped
class BlogSearchRepository {

    private static final String SUMMARY = """
            p.id, p.slug, p.title, p.format, p.excerpt, p.keywords, p.language, p.url, p.image, p.meta_title,
            p.meta_description, p.author, p.campaign_id, p.status, p.published_at, p.created_by, p.written_by, p.authors,
            p.created_at, p.updated_at, p.version""";

    private static final String LIST = """
            select %s, 0::float8 as rank from blog_post p
            where p.tenant = $1 and ($2::text is null or p.status = $2) and ($3::uuid is null or p.id < $3)
            order by p.id desc limit $4""".formatted(SUMMARY);

    private static final String COUNT =
            "select status, count(*) as posts from blog_post where tenant = $1 group by status";

    /**
     * The query in every language finds posts by the index. Each then has to match it in its own language, since a word has
     * different stems, and exclusions such as {@code -word} hold for a post's own stems only. A title that has the words as
     * they stand comes first. Scripts without spaces have no words for the parser, so their text is searched as it stands.
     */
    private static final String FOUND = """
            with candidate as (
                select id from blog_post where tenant = $1 and search @@ (%s)
                union select id from blog_post where tenant = $1 and lower(title) like $3 escape '!'
                union select id from blog_post where $5 and tenant = $1 and lower(content) like $3 escape '!'),
            ranked as (
                select q.*, q.search @@ q.query as matches, lower(q.title) like $3 escape '!' as titled
                from (select b.*, websearch_to_tsquery(search_config(b.search_language), $2) as query
                      from blog_post b where b.tenant = $1 and b.id in (select id from candidate)
                        and ($4::text is null or b.status = $4)) q),
            found as (
                select r.*, round((ts_rank(r.search, r.query) + case when r.titled then 1 else 0 end)::numeric, 6)::float8
                    as rank
                from ranked r where r.matches or r.titled or $5)
            """.formatted(inEveryLanguage());

    static final String SEARCH = FOUND + """
            select %s, p.rank from found p
            where $6::float8 is null or (p.rank, p.id) < ($6, $7)
            order by p.rank desc, p.id desc limit $8""".formatted(SUMMARY);

    private static final String SEARCH_COUNT = FOUND + "select status, count(*) as posts from found group by status";

    /** A post of a list, and how well it matches. */
    record Found(BlogPostView post, double rank) {}

    /** Lists posts, newest first. */
    Uni<List<Found>> list(SqlConnection connection, String tenant, @Nullable BlogStatus status, PageRequest page) {
        return found(
                connection, LIST, Tuple.of(tenant, name(status), page.afterId().orElse(null), page.fetch()));
    }

    /** Lists posts that match the words, best first. */
    Uni<List<Found>> search(
            SqlConnection connection, String tenant, @Nullable BlogStatus status, BlogQuery query, PageRequest page) {
        Tuple parameters = parameters(tenant, status, query);
        parameters.addValue(query.after().map(BlogQuery.Position::rank).orElse(null));
        parameters.addValue(query.after().map(BlogQuery.Position::id).orElse(null));
        parameters.addValue(page.fetch());
        return found(connection, SEARCH, parameters);
    }

    /** Counts all posts by status. */
    Uni<Map<BlogStatus, Long>> counts(SqlConnection connection, String tenant) {
        return counts(connection, COUNT, Tuple.of(tenant));
    }

    /** Counts the posts that match the words by status. */
    Uni<Map<BlogStatus, Long>> counts(SqlConnection connection, String tenant, BlogQuery query) {
        return counts(connection, SEARCH_COUNT, parameters(tenant, null, query));
    }

    private static Uni<Map<BlogStatus, Long>> counts(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> BlogStatus.valueOf(row.getString("status")), row -> row.getLong("posts"))));
    }

    private static Tuple parameters(String tenant, @Nullable BlogStatus status, BlogQuery query) {
        return Tuple.from(new @Nullable Object[] {
            tenant,
            query.words(),
            "%" + escaped(query.words().toLowerCase(Locale.ROOT)) + "%",
            name(status),
            query.isWithoutSpaces()
        });
    }

    private static String inEveryLanguage() {
        return Stream.of("german", "english", "spanish", "french", "italian", "dutch", "portuguese", "simple")
                .map("websearch_to_tsquery('pg_catalog.%s', $2)"::formatted)
                .collect(Collectors.joining(" || "));
    }

    private static Uni<List<Found>> found(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Found(summary(row), row.getDouble("rank")))
                        .toList());
    }

    private static BlogPostView summary(Row row) {
        PostMeta meta =
                new PostMeta(row.getString("meta_title"), row.getString("meta_description"), row.getString("author"));
        return new BlogPostView(
                row.getUUID("id"),
                row.getString("slug"),
                row.getString("title"),
                null,
                Format.valueOf(row.getString("format")),
                row.getString("excerpt"),
                List.of(row.getArrayOfStrings("keywords")),
                row.getString("language"),
                BlogPost.address(row.getString("url")),
                BlogPost.address(row.getString("image")),
                meta.isEmpty() ? null : meta,
                row.getUUID("campaign_id"),
                BlogStatus.valueOf(row.getString("status")),
                Utc.instant(row.getOffsetDateTime("published_at")),
                row.getString("created_by"),
                row.getString("written_by"),
                List.of(row.getArrayOfStrings("authors")),
                Objects.requireNonNull(row.getOffsetDateTime("created_at")).toInstant(),
                Objects.requireNonNull(row.getOffsetDateTime("updated_at")).toInstant(),
                row.getLong("version"));
    }

    private static @Nullable String name(@Nullable BlogStatus status) {
        return status == null ? null : status.name();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
