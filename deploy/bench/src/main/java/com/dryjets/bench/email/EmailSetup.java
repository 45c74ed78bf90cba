package com.dryjets.bench.email;

import com.dryjets.bench.platform.EventWriter;
import com.dryjets.bench.platform.ServiceClient;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Makes a tenant's contacts, launched campaigns and emails. */
final class EmailSetup {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final ServiceDatabase database;
    private final EventWriter events;
    private final String tenant;

    EmailSetup(ServiceDatabase database, EventWriter events, String tenant) {
        this.database = database;
        this.events = events;
        this.tenant = tenant;
    }

    /**
     * Adds contacts {@code <name>1@…}, {@code <name>2@…}, …, past the service: importing them is measured elsewhere. Returns
     * when segments and the planner's statistics are up to date, so that neither competes with what is measured next.
     */
    void addContacts(String name, int count) throws SQLException {
        database.run(SampleEmail.contactsSql(tenant, name, count));
        await("select count(*) from contact_change", 0);
        database.run("vacuum analyze");
    }

    /** Creates a sender whose records count as published: looking them up is not what is measured. */
    String verifiedSender(ServiceClient api, String address) throws SQLException {
        String body = ServiceClient.write(Map.of("address", address));
        api.send(api.request("/marketing/email/senders").POST(BodyPublishers.ofString(body)), 201)
                .join();
        database.run("""
                update sender set verified = true, checked_at = now(), dns = (
                  select jsonb_object_agg(purpose, jsonb_build_object('name', address, 'expected', '', 'status', 'VALID',
                    'found', '[]'::jsonb)) from unnest(array ['DKIM', 'SPF', 'DMARC']) as purpose)
                where tenant = '%s' and address = '%s'""".formatted(tenant, address));
        return address;
    }

    /** Creates an email of a launched campaign, from the platform's sender. */
    UUID email(ServiceClient api, int bytes) throws SQLException {
        return email(api, bytes, "news@dryjets.example");
    }

    /** Creates an email of a launched campaign. */
    UUID email(ServiceClient api, int bytes, String from) throws SQLException {
        UUID campaign = UUID.randomUUID();
        events.write(new CampaignCreated(campaign, facts()));
        events.write(new CampaignLaunched(campaign, UUID.randomUUID(), facts(), List.of()));
        events.flush();
        await("select count(*) from campaign_projection where phase = 'RUNNING' and id = '%s'".formatted(campaign), 1);
        String body = ServiceClient.write(Map.of(
                "campaignId",
                campaign,
                "from",
                from,
                "subject",
                SampleEmail.SUBJECT,
                "htmlContent",
                SampleEmail.html(bytes)));
        String created = api.send(api.request("/marketing/email/create").POST(BodyPublishers.ofString(body)), 201)
                .join();
        return UUID.fromString(ServiceClient.json(created).path("id").asText());
    }

    /** Waits until a query selects the number. */
    void await(String sql, long expected) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (database.number(sql) != expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain for " + sql);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static CampaignFacts facts() {
        Instant now = Instant.now();
        return new CampaignFacts(
                "Spring",
                "AWARENESS",
                List.of(Channel.EMAIL),
                new Money(BigDecimal.valueOf(100), "EUR"),
                now.minusSeconds(60),
                now.plus(Duration.ofDays(1)),
                "Europe/Berlin",
                List.of());
    }
}
