package com.dryjets.email.template;

import com.dryjets.email.design.Source;
import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of a tenant's own templates and their versions. */
@ApplicationScoped
class TemplateRepository {

    private static final String SELECT = """
            select t.id, t.created_at, v.* from email_template t
              join template_version v on v.tenant = t.tenant and v.template_id = t.id and v.version = %s
            where t.tenant = $1 and t.id = $2""";

    /** Without the sources, each of which may have half a megabyte. */
    static final String PAGE = """
            select t.id, v.name, v.description, v.source_type, v.subject, v.version, v.changed_at from email_template t
              join template_version v on v.tenant = t.tenant and v.template_id = t.id and v.version = t.version
            where t.tenant = $1 and t.id > $2 order by t.id limit $3""";

    private static final String FIND = SELECT.formatted("t.version");

    private static final String FIND_VERSION = SELECT.formatted("$3");

    private static final String VERSIONS = """
            select version, name, changed_by, changed_at from template_version
            where tenant = $1 and template_id = $2 and version < $3 order by version desc limit $4""";

    private static final String CREATE = """
            insert into email_template (id, tenant, name, version, created_at) values ($1, $2, $3, 1, now())""";

    private static final String UPDATE = """
            update email_template set name = $3, version = version + 1 where tenant = $1 and id = $2 and version = $4""";

    private static final String ADD_VERSION = """
            insert into template_version (template_id, version, tenant, name, description, subject, preview_text, language,
              source_type, source, changed_by, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now())""";

    private static final String DELETE = "delete from email_template where tenant = $1 and id = $2";

    Uni<List<TemplateSummary>> page(SqlConnection connection, String tenant, UUID after, int limit) {
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant, after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TemplateRepository::summary)
                        .toList());
    }

    /** Finds the current version of a template; null if there is none. */
    Uni<StoredTemplate> find(SqlConnection connection, String tenant, UUID id) {
        return one(connection, FIND, Tuple.of(tenant, id));
    }

    /** Finds a version of a template; null if there is none. */
    Uni<StoredTemplate> find(SqlConnection connection, String tenant, UUID id, long version) {
        return one(connection, FIND_VERSION, Tuple.of(tenant, id, version));
    }

    private static Uni<StoredTemplate> one(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.size() == 0 ? null : template(rows.iterator().next()));
    }

    /** Lists the versions of a template, from the newest. */
    Uni<List<TemplateVersionView>> versions(SqlConnection connection, String tenant, UUID id, PageRequest page) {
        long before = page.after()
                .map(key -> key.requireSize(1).decimal(0).longValue())
                .orElse(Long.MAX_VALUE);
        return connection
                .preparedQuery(VERSIONS)
                .execute(Tuple.of(tenant, id, before, page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new TemplateVersionView(
                                row.getLong("version"),
                                row.getString("name"),
                                row.getString("changed_by"),
                                row.getOffsetDateTime("changed_at").toInstant()))
                        .toList());
    }

    Uni<Void> create(SqlConnection connection, String tenant, UUID id, TemplateContent content, String by) {
        return connection
                .preparedQuery(CREATE)
                .execute(Tuple.of(id, tenant, content.name()))
                .chain(() -> addVersion(connection, tenant, id, 1, content, by));
    }

    /** Adds a version to a template; false if it has changed since the given one. */
    Uni<Boolean> update(
            SqlConnection connection, String tenant, UUID id, long version, TemplateContent content, String by) {
        return connection
                .preparedQuery(UPDATE)
                .execute(Tuple.of(tenant, id, content.name(), version))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : addVersion(connection, tenant, id, version + 1, content, by)
                                .replaceWith(true));
    }

    private static Uni<Void> addVersion(
            SqlConnection connection, String tenant, UUID id, long version, TemplateContent content, String by) {
        return connection
                .preparedQuery(ADD_VERSION)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addLong(version)
                        .addString(tenant)
                        .addString(content.name())
                        .addString(content.description())
                        .addString(content.subject())
                        .addString(content.previewText())
                        .addString(content.language())
                        .addString(content.source().type().name())
                        .addString(content.source().content())
                        .addString(by))
                .replaceWithVoid();
    }

    Uni<Boolean> delete(SqlConnection connection, String tenant, UUID id) {
        return connection.preparedQuery(DELETE).execute(Tuple.of(tenant, id)).map(rows -> rows.rowCount() > 0);
    }

    private static TemplateSummary summary(Row row) {
        return new TemplateSummary(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("description"),
                false,
                Source.Type.valueOf(row.getString("source_type")),
                row.getString("subject"),
                row.getLong("version"),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    private static StoredTemplate template(Row row) {
        TemplateContent content = new TemplateContent(
                row.getString("name"),
                row.getString("description"),
                row.getString("subject"),
                row.getString("preview_text"),
                row.getString("language"),
                new Source(Source.Type.valueOf(row.getString("source_type")), row.getString("source")));
        return new StoredTemplate(
                row.getUUID("id"),
                false,
                content,
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
