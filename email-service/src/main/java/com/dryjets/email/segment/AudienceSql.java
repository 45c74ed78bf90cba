package com.dryjets.email.segment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds the statements that select or count the members of audiences. {@code $1} is the tenant. */
final class AudienceSql {

    /** Contacts who may receive marketing. */
    static final String ELIGIBLE = """
            from contact c where c.tenant = $1 and c.consent not in ('WITHDRAWN', 'PENDING')
              and not exists (select from suppression s where s.tenant = c.tenant and s.address = c.address)""";

    private static final String MEMBER = "select c.id, c.email, c.address, c.time_zone ";

    private AudienceSql() {}

    /**
     * Selects the members of an audience.
     *
     * @param few whether the statement is restricted to few contacts or to a page of them
     */
    static MembersQuery members(String tenant, AudienceSpec spec, Definitions definitions, boolean few) {
        Values values = new Values(List.of(tenant));
        ConditionSql conditions = new ConditionSql(definitions, values, few);
        String sql = MEMBER + ELIGIBLE + " and "
                + (spec.topic() == null
                        ? any(spec.included(), conditions)
                        : about(spec.topic(), spec.included(), definitions, conditions));
        String excluded =
                spec.excluded().isEmpty() ? "" : " and (" + any(spec.excluded(), conditions) + ") is not true";
        return new MembersQuery(sql + excluded, values.list());
    }

    /**
     * Of the lists with the topic, those who chose it. Who chose other topics of these lists does not get the email for
     * belonging to a segment either.
     */
    private static String about(String topic, List<UUID> included, Definitions definitions, ConditionSql conditions) {
        Map<Boolean, List<UUID>> byTopic = included.stream()
                .collect(Collectors.partitioningBy(
                        id -> definitions.lists().getOrDefault(id, List.of()).contains(topic)));
        String chosen = byTopic.get(true).stream()
                .map(list -> conditions.topic(new TopicCondition(list, topic)))
                .collect(Collectors.joining(" or ", "(", ")"));
        List<UUID> others = byTopic.get(false);
        return byTopic.get(true).isEmpty()
                ? any(included, conditions)
                : others.isEmpty()
                        ? chosen
                        : "(%s or %s and (%s) is not true)"
                                .formatted(chosen, any(others, conditions), any(byTopic.get(true), conditions));
    }

    private static String any(Collection<UUID> ids, ConditionSql conditions) {
        return ids.isEmpty()
                ? "false"
                : ids.stream().map(conditions::ofId).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Counts what a query selects. */
    static MembersQuery count(MembersQuery members) {
        return new MembersQuery(
                "select cast(count(*) as integer) as size " + members.sql().substring(MEMBER.length()),
                members.values());
    }

    /** Selects the contacts that fulfil conditions. */
    static MembersQuery matching(String tenant, Condition condition, Definitions definitions) {
        Values values = new Values(List.of(tenant));
        String sql = MEMBER + ELIGIBLE + " and " + new ConditionSql(definitions, values, false).of(condition);
        return new MembersQuery(sql, values.list());
    }
}
