package com.dryjets.email.person;

import java.util.List;

/**
 * One of the places where what happened to a contact is kept, as parts of SQL. A page takes at most its length from each.
 * Where a contact can have very many rows, such as events, an index finds those of the page; the emails to one person are
 * few enough to be read.
 *
 * @param kind an expression
 * @param ref an expression that is unique within the timeline
 * @param from the rest of the query
 */
record TimelineSource(String kind, String ref, String at, Columns columns, String from) {

    private static final Columns PLAIN = new Columns("null", "null", "null", "null", "null", "null");
    private static final Columns OF_EMAIL = new Columns("m.subject", "null", "null", "null", "m.email_id", "null");
    private static final Columns OF_SINGLE = new Columns("m.subject", "null", "null", "null", "null", "m.email_id");
    private static final Columns HIT = new Columns("m.subject", "null", "null", "t.verdict", "m.email_id", "null");

    /** When a person did it first, else when a machine did. */
    private static final String FIRST = "coalesce(t.human_at, t.first_at)";

    /** The columns of an entry that not all have, as expressions. */
    record Columns(String title, String detail, String value, String verdict, String emailId, String transactionalId) {

        Columns title(String wanted) {
            return new Columns(wanted, detail, value, verdict, emailId, transactionalId);
        }

        Columns detail(String wanted) {
            return new Columns(title, wanted, value, verdict, emailId, transactionalId);
        }

        Columns value(String wanted) {
            return new Columns(title, detail, wanted, verdict, emailId, transactionalId);
        }
    }

    /** What the recipients that a contact was and the single emails to its address are called in {@code from}. */
    static final String EMAILS = """
            with mail as materialized (
              select r.id, r.email_id, e.subject, r.state, r.answer, r.answered_at, r.sent_at
              from recipient r left join email e on e.tenant = r.tenant and e.id = r.email_id
              where r.tenant = $1 and r.contact_id = $2),
            single as materialized (
              select r.id, r.email_id, e.subject, r.error, r.sent_at, r.bounced_at
              from contact c join transactional_recipient r on r.tenant = c.tenant and r.address_key = c.address
                join transactional_email e on e.tenant = r.tenant and e.id = r.email_id
              where c.tenant = $1 and c.id = $2)
            """;

    static final List<TimelineSource> ALL = List.of(
            new TimelineSource(
                    "'CREATED'", "'a'", "t.created_at", PLAIN, "from contact t where t.tenant = $1 and t.id = $2"),
            new TimelineSource(
                    "'CONSENT'",
                    "'c' || lpad(cast(t.id as text), 20, '0')",
                    "t.changed_at",
                    PLAIN.title("t.consent").detail("t.source"),
                    "from contact_consent t where t.tenant = $1 and t.contact_id = $2"),
            new TimelineSource(
                    "'EVENT'",
                    "'e' || t.event_id",
                    "t.occurred_at",
                    PLAIN.title("t.name").value("t.value"),
                    "from contact_event t where t.tenant = $1 and t.contact_id = $2"),
            new TimelineSource(
                    "case t.state when 'PENDING' then 'LIST_REQUESTED' else 'LIST_' || t.state end",
                    "'l' || lpad(cast(t.id as text), 20, '0')",
                    "t.changed_at",
                    PLAIN.title("t.list").detail("t.source"),
                    "from list_change t where t.tenant = $1 and t.contact_id = $2"),
            new TimelineSource(
                    "'EMAIL_SENT'", "'s' || m.id", "m.sent_at", OF_EMAIL, "from mail m where m.sent_at is not null"),
            new TimelineSource(
                    "'BOUNCED'",
                    "'b' || m.id",
                    "m.answered_at",
                    OF_EMAIL.detail("m.answer"),
                    "from mail m where m.state = 'BOUNCED' and m.answered_at is not null"),
            new TimelineSource("'EMAIL_OPENED'", "'o' || m.id", FIRST, HIT, """
                    from mail m join engagement t on t.tenant = $1 and t.recipient_id = m.id and t.kind = 'OPEN'"""),
            // Link 65535 is the hidden one, which nobody sees.
            new TimelineSource("'EMAIL_CLICKED'", "'k' || m.id || '-' || t.link", FIRST, HIT.detail("l.url"), """
                    from mail m join engagement t on t.tenant = $1 and t.recipient_id = m.id and t.kind = 'CLICK' and t.link <> 65535
                      left join tracked_link l on l.tenant = $1 and l.email_id = t.email_id and l.position = t.link"""),
            new TimelineSource("'UNSUBSCRIBED'", "'u' || m.id", "t.unsubscribed_at", OF_EMAIL, """
                    from mail m join recipient_engagement t on t.tenant = $1 and t.recipient_id = m.id
                    where t.unsubscribed_at is not null"""),
            new TimelineSource("'COMPLAINED'", "'p' || m.id", "t.complained_at", OF_EMAIL, """
                    from mail m join recipient_engagement t on t.tenant = $1 and t.recipient_id = m.id
                    where t.complained_at is not null"""),
            new TimelineSource(
                    "case t.metric when 'REVENUE' then 'REVENUE' else 'CONVERTED' end",
                    "'v' || t.event_id",
                    "t.occurred_at",
                    OF_EMAIL.value("t.value"),
                    "from mail m join conversion t on t.tenant = $1 and t.recipient_id = m.id"),
            new TimelineSource(
                    "'TRANSACTIONAL_SENT'",
                    "'t' || m.id",
                    "m.sent_at",
                    OF_SINGLE,
                    "from single m where m.sent_at is not null"),
            new TimelineSource(
                    "'BOUNCED'",
                    "'f' || m.id",
                    "m.bounced_at",
                    OF_SINGLE.detail("m.error"),
                    "from single m where m.bounced_at is not null"),
            new TimelineSource(
                    "case t.kind when 'COMPLAINT' then 'COMPLAINED' else 'UNSUBSCRIBED' end",
                    "'q' || lpad(cast(t.id as text), 20, '0')",
                    "t.received_at",
                    OF_SINGLE,
                    """
                    from single m join delivery_report t on t.tenant = $1 and t.recipient_id = m.id
                    where t.kind in ('COMPLAINT', 'OPT_OUT')"""));

    /** Returns the query of the entries before a time ($3) and reference ($4), which are null for the newest; $5 at most. */
    String newest() {
        return """
                (select * from (
                  select %s as kind, %s as ref, %s as at, cast(%s as text) as title, cast(%s as text) as detail,
                    cast(%s as numeric) as value, cast(%s as text) as verdict, cast(%s as uuid) as email_id,
                    cast(%s as uuid) as transactional_id
                  %s) s
                where s.at <= coalesce($3::timestamptz, 'infinity')
                  and (s.at, s.ref) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::text, ''))
                order by s.at desc, s.ref desc limit $5)
                """.formatted(
                        kind,
                        ref,
                        at,
                        columns.title(),
                        columns.detail(),
                        columns.value(),
                        columns.verdict(),
                        columns.emailId(),
                        columns.transactionalId(),
                        from);
    }
}
