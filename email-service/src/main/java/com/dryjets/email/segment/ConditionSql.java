package com.dryjets.email.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles conditions to an SQL expression on a contact {@code c}. The text of the expression is fixed for each kind of
 * condition; what people wrote is bound.
 *
 * <p>For all contacts of a tenant, events and emails are read once and kept as a set. For few contacts, each is looked up by
 * its own index.
 */
final class ConditionSql {

    private final Definitions definitions;
    private final Values values;
    private final boolean few;
    private final List<UUID> nested = new ArrayList<>();

    /**
     * Makes a compiler.
     *
     * @param few whether the statement looks at few contacts
     */
    ConditionSql(Definitions definitions, Values values, boolean few) {
        this.definitions = definitions;
        this.values = values;
        this.few = few;
    }

    String of(Condition condition) {
        if (condition.all() != null) {
            return joined(condition.all(), " and ", "true");
        }
        if (condition.any() != null) {
            return joined(condition.any(), " or ", "false");
        }
        if (condition.not() != null) {
            return "((" + of(condition.not()) + ") is not true)";
        }
        return leaf(condition);
    }

    private String leaf(Condition condition) {
        if (condition.field() != null) {
            return new FieldSql(definitions, values).of(condition.field());
        }
        if (condition.date() != null) {
            return new DateSql(values).of(condition.date());
        }
        if (condition.tag() != null) {
            return values.bind(condition.tag()) + " = any(c.tags)";
        }
        if (condition.event() != null) {
            return event(condition.event());
        }
        if (condition.engagement() != null) {
            return engagement(condition.engagement());
        }
        if (condition.consent() != null) {
            return "c.consent = " + values.bind(condition.consent());
        }
        if (condition.topPercent() != null) {
            return top(condition.topPercent());
        }
        if (condition.topic() != null) {
            return topic(condition.topic());
        }
        return condition.list() == null ? ofId(condition.segment()) : list(condition.list());
    }

    private String joined(List<Condition> parts, String operator, String ofNone) {
        return parts.isEmpty() ? ofNone : parts.stream().map(this::of).collect(Collectors.joining(operator, "(", ")"));
    }

    /** Returns the expression of a segment or list. One that was deleted has no members. */
    String ofId(UUID id) {
        if (definitions.isList(id)) {
            return list(id);
        }
        @Nullable Condition condition = definitions.segment(id).orElse(null);
        if (condition == null || nested.contains(id)) {
            return "false";
        }
        nested.add(id);
        String sql = of(condition);
        nested.remove(id);
        return sql;
    }

    private String list(UUID id) {
        return in(subscribers(id), "m.contact_id");
    }

    String topic(TopicCondition topic) {
        String chosen = " and %s = any(m.topics)".formatted(values.bind(topic.name()));
        return in(subscribers(topic.list()) + chosen, "m.contact_id");
    }

    private String subscribers(UUID list) {
        return """
                select m.contact_id from list_member m
                where m.tenant = $1 and m.list_id = cast(%s as uuid) and m.state = 'SUBSCRIBED'""".formatted(values.bind(list));
    }

    private String event(EventCondition event) {
        StringBuilder rows = new StringBuilder(
                        "select e.contact_id from contact_event e where e.tenant = $1 and e.name = ")
                .append(values.bind(event.name()));
        if (event.withinDays() != null) {
            rows.append(" and e.occurred_at >= ").append(daysAgo(event.withinDays()));
        }
        if (event.from() != null) {
            rows.append(" and e.occurred_at >= cast(%s as timestamptz)".formatted(values.bind(event.from())));
        }
        if (event.to() != null) {
            rows.append(" and e.occurred_at < cast(%s as timestamptz)".formatted(values.bind(event.to())));
        }
        List<String> parts = new ArrayList<>();
        if (event.atLeast() != null || event.atMost() == null) {
            parts.add(in(rows.toString(), "e.contact_id", counted(event.atLeast() == null ? 1 : event.atLeast())));
        }
        if (event.atMost() != null) {
            parts.add("not " + in(rows.toString(), "e.contact_id", counted(event.atMost() + 1)));
        }
        if (event.totalAtLeast() != null) {
            parts.add(in(
                    rows.toString(),
                    "e.contact_id",
                    " having sum(e.value) >= cast(%s as numeric)"
                            .formatted(values.bind(event.totalAtLeast().toPlainString()))));
        }
        return "(" + String.join(" and ", parts) + ")";
    }

    private String engagement(EngagementCondition engagement) {
        StringBuilder rows = new StringBuilder("select g.contact_id from ")
                .append(engagement.kind().rows())
                .append(" g where g.tenant = $1");
        if (engagement.withinDays() != null) {
            String since = daysAgo(engagement.withinDays());
            rows.append(" and g.at >= ").append(since);
            if (engagement.kind() == Engagement.RECEIVED && !few) {
                // Only emails that were still sent then: the log of all others need not be read.
                rows.append(" and g.email_id = any(array(select e.id from email e where e.tenant = $1")
                        .append(" and (e.completed_at is null or e.completed_at >= ")
                        .append(since)
                        .append(")))");
            }
        }
        if (engagement.emailId() != null) {
            rows.append(" and g.email_id = cast(%s as uuid)".formatted(values.bind(engagement.emailId())));
        }
        return in(rows.toString(), "g.contact_id", emails(engagement.atLeast() == null ? 1 : engagement.atLeast()));
    }

    private String emails(int atLeast) {
        return atLeast == 1
                ? ""
                : " having count(distinct g.email_id) >= cast(%s as integer)".formatted(values.bind(atLeast));
    }

    /** Ties are decided by the id, so that the share is exact. */
    private String top(int percent) {
        return """
                c.id in (select t.contact_id from contact_total t where t.tenant = $1 and t.total > 0
                  order by t.total desc, t.contact_id
                  limit (select cast(ceil(count(*) * cast(%s as numeric) / 100) as bigint) from contact_total n
                    where n.tenant = $1 and n.total > 0))""".formatted(values.bind(percent));
    }

    private String counted(int atLeast) {
        return atLeast == 1 ? "" : " having count(*) >= cast(%s as integer)".formatted(values.bind(atLeast));
    }

    private String daysAgo(int days) {
        return "now() - " + ClockSql.days(values, days);
    }

    private String in(String rows, String contact) {
        return in(rows, contact, "");
    }

    private String in(String rows, String contact, String having) {
        if (few) {
            String group = having.isEmpty() ? "" : " group by " + contact + having;
            return "exists (" + rows + " and " + contact + " = c.id" + group + ")";
        }
        return "c.id in (" + rows + (having.isEmpty() ? "" : " group by " + contact + having) + ")";
    }
}
