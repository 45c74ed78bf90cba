package com.dryjets.email.segment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of audiences. */
@ApplicationScoped
class AudienceRepository implements Audience {

    /** Smaller audiences are counted exactly when asked. */
    private static final int LARGE = 20_000;

    private static final String SIZE = """
            select size, cast((not exists (select from contact_change n where n.tenant = $1)
                and evaluated_at > now() - interval '10 minutes') as boolean) as fresh
            from segment where tenant = $1 and id = cast(cast($2 as text) as uuid) and size is not null""";

    @Override
    public Uni<String> snapshot(String tenant) {
        return rows(new MembersQuery(DefinitionReader.SQL, List.of(tenant))).map(DefinitionReader::write);
    }

    @Override
    public MembersQuery members(String tenant, AudienceSpec spec, String snapshot, @Nullable UUID after, int limit) {
        Definitions definitions = DefinitionReader.read(DefinitionReader.rows(snapshot));
        return AudienceSql.members(tenant, spec, definitions, true).page(after, limit);
    }

    @Override
    public Uni<MembersQuery> members(String tenant, AudienceSpec spec) {
        return definitions(tenant).map(definitions -> AudienceSql.members(tenant, spec, definitions, false));
    }

    @Override
    public Uni<Integer> size(String tenant, AudienceSpec spec) {
        return maintained(tenant, spec)
                .chain(size -> size != null
                        ? Uni.createFrom().item(size)
                        : members(tenant, spec).chain(members -> number(AudienceSql.count(members))));
    }

    @Override
    public Uni<Collection<UUID>> unknown(String tenant, Collection<UUID> ids) {
        return definitions(tenant)
                .map(definitions ->
                        ids.stream().filter(id -> !definitions.knows(id)).toList());
    }

    @Override
    public Uni<Boolean> hasTopic(String tenant, AudienceSpec spec) {
        return definitions(tenant)
                .map(definitions -> spec.included().stream()
                        .anyMatch(id ->
                                definitions.lists().getOrDefault(id, List.of()).contains(spec.topic())));
    }

    /** Answers the maintained size of a segment if it is current or large; else null. */
    private static Uni<@Nullable Integer> maintained(String tenant, AudienceSpec spec) {
        if (spec.included().size() != 1 || !spec.excluded().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        MembersQuery query = new MembersQuery(
                SIZE, List.of(tenant, spec.included().getFirst().toString()));
        return rows(query).map(rows -> {
            if (rows.isEmpty()) {
                return null;
            }
            Object[] row = rows.getFirst();
            int size = (Integer) row[0];
            return size > LARGE || (Boolean) row[1] ? size : null;
        });
    }

    /** Reads what conditions can refer to. */
    Uni<Definitions> definitions(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(DefinitionReader.SQL)
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new Object[] {row.getString(0), row.getString(1), row.getString(2), row.getString(3)})
                        .toList())
                .map(DefinitionReader::read);
    }

    private static Uni<Definitions> definitions(String tenant) {
        return rows(new MembersQuery(DefinitionReader.SQL, List.of(tenant))).map(DefinitionReader::read);
    }

    /** Counts what a query selects. */
    Uni<Integer> count(SqlConnection connection, MembersQuery members) {
        MembersQuery count = AudienceSql.count(members);
        return connection
                .preparedQuery(count.sql())
                .execute(count.tuple())
                .map(rows -> rows.iterator().next().getInteger("size"));
    }

    /**
     * Counts what a query selects, and shows some of it.
     *
     * @param sample complete if the size is smaller than what was asked for
     */
    record Measured(int size, List<SegmentSample> sample) {}

    /** Counts and samples; a small selection is read once for both. */
    Uni<Measured> measure(SqlConnection connection, MembersQuery members, int limit) {
        Values values = new Values(members.values());
        String sql = members.sql() + " limit cast(%s as integer)".formatted(values.bind(limit));
        return connection
                .preparedQuery(sql)
                .execute(new MembersQuery(sql, values.list()).tuple())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SegmentSample(row.getUUID("id"), row.getString("email")))
                        .toList())
                .chain(sample -> sample.size() < limit
                        ? Uni.createFrom().item(new Measured(sample.size(), sample))
                        : count(connection, members).map(size -> new Measured(size, sample)));
    }

    private static Uni<Integer> number(MembersQuery query) {
        return Panache.getSession().chain(session -> {
            var statement = session.createNativeQuery(query.named(), Integer.class);
            for (int i = 0; i < query.values().size(); i++) {
                statement.setParameter("p" + (i + 1), query.values().get(i));
            }
            return statement.getSingleResult();
        });
    }

    private static Uni<List<Object[]>> rows(MembersQuery query) {
        return Panache.getSession().chain(session -> {
            var statement = session.createNativeQuery(query.named(), Object[].class);
            for (int i = 0; i < query.values().size(); i++) {
                statement.setParameter("p" + (i + 1), query.values().get(i));
            }
            return statement.getResultList();
        });
    }
}
