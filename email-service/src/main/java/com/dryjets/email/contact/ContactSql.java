package com.dryjets.email.contact;

/**
 * The statements that write many contacts, for rows from JSON and for rows that COPY has staged. {@code %1$s} is the tenant.
 * A contact is identified by its key, or else by its address.
 */
final class ContactSql {

    static final String COLUMNS = """
            id uuid, contact_key text, email text, address text, first_name text, last_name text, time_zone text, locale text,
            tags text[], attributes jsonb, consent text, consent_source text, consent_at timestamptz""";

    /** Waits for other writers of the tenant's contacts, and keeps them waiting until the transaction ends. */
    static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended('contact:' || %1$s, 0)) as text)";

    /**
     * Frees the addresses of contacts whose keys move to other ones, so that two contacts can swap theirs. If it changes
     * rows, {@link #MERGE} and {@link #MOVE} follow.
     */
    static final String RELEASE = """
            update contact c set address = 'moving-' || c.id from %2$s i
            where c.tenant = %1$s and c.contact_key = i.contact_key and c.address <> i.address""";

    /**
     * A contact whose key moves to the address of another contact becomes that contact, which takes over its lists,
     * history and emails. Of two consents the one that allows less is kept.
     */
    static final String MERGE = """
            select merge_contacts(array_agg(c.id), array_agg(o.id)) as merged from %2$s i
              join contact c on c.tenant = %1$s and c.contact_key = i.contact_key and c.address <> i.address
              join contact o on o.tenant = %1$s and o.address = i.address""";

    static final String MOVE = """
            update contact c set email = i.email, address = i.address, updated_at = now(), version = c.version + 1 from %2$s i
            where c.tenant = %1$s and c.contact_key = i.contact_key and c.address <> i.address""";

    /** Records what these contacts did in other systems before they were known here. */
    static final String ADOPT = """
            with known as (
              delete from contact_event_waiting w using %2$s i where w.tenant = %1$s and w.contact_key = i.contact_key returning w.*)
            insert into contact_event (tenant, event_id, contact_id, name, occurred_at, value, data)
            select c.tenant, w.event_id, c.id, w.name, w.occurred_at, w.value, w.data
            from known w join contact c on c.tenant = %1$s and c.contact_key = w.contact_key on conflict do nothing""";

    /**
     * Whether the consent of a file replaces the known one. A withdrawal stays whatever a file says, a consent that was
     * given never becomes a question again, the earlier evidence of the same consent is kept, and the later of two counts.
     */
    private static final String TAKES_CONSENT = """
            (excluded.consent <> 'UNKNOWN' and c.consent <> 'WITHDRAWN' and excluded.consent <> c.consent
              and not (c.consent = 'GRANTED' and excluded.consent = 'PENDING')
              and coalesce(excluded.consent_at, now()) >= coalesce(c.consent_at, '-infinity'))""";

    private static final String INSERT = """
            insert into contact as c (id, tenant, contact_key, email, address, first_name, last_name, time_zone, locale,
                tags, attributes, consent, consent_source, consent_at, created_at, updated_at)
            select id, %1$s, contact_key, email, address, first_name, last_name, time_zone, locale,
                coalesce(tags, cast('{}' as text[])), coalesce(attributes, cast('{}' as jsonb)),
                coalesce(consent, 'UNKNOWN'), consent_source, consent_at, now(), now()
            from %2$s i order by address on conflict\s""";

    static final String CREATE = INSERT + "do nothing";

    /** Specified values replace others. */
    static final String UPDATE = "with written as (" + INSERT + """
            (tenant, address) do update set
                contact_key = coalesce(excluded.contact_key, c.contact_key),
                email = excluded.email,
                first_name = coalesce(excluded.first_name, c.first_name),
                last_name = coalesce(excluded.last_name, c.last_name),
                time_zone = coalesce(excluded.time_zone, c.time_zone),
                locale = coalesce(excluded.locale, c.locale),
                tags = case when cardinality(excluded.tags) > 0 then excluded.tags else c.tags end,
                attributes = c.attributes || excluded.attributes,
                consent = case when :takes then excluded.consent else c.consent end,
                consent_source = case when :takes then excluded.consent_source else c.consent_source end,
                consent_at = case when :takes then excluded.consent_at else c.consent_at end,
                updated_at = excluded.updated_at,
                version = c.version + 1
            where excluded.contact_key is not null and excluded.contact_key is distinct from c.contact_key
              or excluded.email <> c.email
              or excluded.first_name is not null and excluded.first_name is distinct from c.first_name
              or excluded.last_name is not null and excluded.last_name is distinct from c.last_name
              or excluded.time_zone is not null and excluded.time_zone is distinct from c.time_zone
              or excluded.locale is not null and excluded.locale is distinct from c.locale
              or cardinality(excluded.tags) > 0 and excluded.tags <> c.tags
              or not c.attributes @> excluded.attributes
              or :takes
            returning xmax = 0 as created)
            select count(*) filter (where created) as created from written""".replace(":takes", TAKES_CONSENT);

    /** Unspecified values are cleared; of two consents the later counts. */
    static final String REPLACE = INSERT + """
            (tenant, address) do update set
                contact_key = coalesce(excluded.contact_key, c.contact_key),
                email = excluded.email,
                first_name = excluded.first_name,
                last_name = excluded.last_name,
                time_zone = excluded.time_zone,
                locale = excluded.locale,
                tags = excluded.tags,
                attributes = excluded.attributes,
                consent = case when excluded.consent_at >= coalesce(c.consent_at, '-infinity') then excluded.consent else c.consent end,
                consent_source = case when excluded.consent_at >= coalesce(c.consent_at, '-infinity') then excluded.consent_source
                    else c.consent_source end,
                consent_at = greatest(excluded.consent_at, c.consent_at),
                updated_at = excluded.updated_at,
                version = c.version + 1""";

    private ContactSql() {}
}
