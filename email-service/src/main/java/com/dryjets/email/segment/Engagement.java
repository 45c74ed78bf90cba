package com.dryjets.email.segment;

/**
 * What a contact did with an email. Each has a query of when that was: {@code tenant, contact_id, email_id, at}, one row for
 * each email, for use as a subquery.
 */
public enum Engagement {
    RECEIVED("(select tenant, contact_id, email_id, sent_at as at from recipient where sent_at is not null)"),
    OPENED("""
            (select r.tenant, r.contact_id, r.email_id, g.first_at as at from recipient r
               join engagement g on g.recipient_id = r.id and g.kind = 'OPEN')"""),
    CLICKED("""
            (select r.tenant, r.contact_id, r.email_id, max(k.first_at) as at from recipient r
               join engagement k on k.recipient_id = r.id and k.kind = 'CLICK' and k.link <> 65535
             group by r.tenant, r.contact_id, r.email_id)""");

    private final String rows;

    Engagement(String rows) {
        this.rows = rows;
    }

    /** Returns the subquery. */
    public String rows() {
        return rows;
    }
}
