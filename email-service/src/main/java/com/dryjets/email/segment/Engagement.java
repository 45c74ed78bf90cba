package com.dryjets.email.segment;

/**
 * What a contact did with an email. Each has a query of when that was: {@code tenant, contact_id, email_id, at}, for use as
 * a subquery. Opens and clicks of scanners do not count; opens of privacy proxies do, because they hide those of people.
 */
public enum Engagement {
    RECEIVED("(select tenant, contact_id, email_id, sent_at as at from recipient where sent_at is not null)"),
    OPENED("""
            (select r.tenant, r.contact_id, r.email_id, o.first_at as at from recipient r
               join engagement o on o.tenant = r.tenant and o.recipient_id = r.id and o.kind = 'OPEN' and o.verdict <> 'BOT')"""),
    CLICKED("""
            (select r.tenant, r.contact_id, r.email_id, k.first_at as at from recipient r
               join engagement k on k.tenant = r.tenant and k.recipient_id = r.id and k.kind = 'CLICK' and k.verdict <> 'BOT'
                 and k.link <> 65535)""");

    private final String rows;

    Engagement(String rows) {
        this.rows = rows;
    }

    /** Returns the subquery. */
    public String rows() {
        return rows;
    }
}
