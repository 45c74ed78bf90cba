package com.dryjets.kit.transport;

import static com.dryjets.testkit.Waiting.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.InsightEvent.FailureDetected;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "transport"))
class TransportIT {

    private static final String TENANT = "sunrise";
    private static final String TOPIC = "marketing.insights";

    @Inject
    Outbox outbox;

    @Inject
    TenantTransaction transactions;

    @Inject
    Idempotency idempotency;

    @Inject
    Probe probe;

    @Inject
    Tracer tracer;

    @Inject
    Vertx vertx;

    @Test
    void publishesEventsOfOneKeyInOrderAndOnce() throws Exception {
        UUID campaign = Ids.next();
        List<UUID> written = new ArrayList<>();
        // A topic without consumers here, so that other tests do not wait behind it.
        try (TopicReader topic = TopicReader.fromNow("marketing.posts")) {
            for (int batch = 0; batch < 20; batch++) {
                List<PostCancelled> events = IntStream.range(0, 100)
                        .mapToObj(i -> new PostCancelled(campaign, Ids.next(), Channel.TWITTER, null, null))
                        .toList();
                events.forEach(event -> written.add(event.postId()));
                run(() -> transactions.run(TENANT, () -> outbox.write(TENANT, events)));
            }

            List<TopicRecord> records =
                    topic.await(2000, record -> campaign.toString().equals(record.key()));

            assertThat(records)
                    .extracting(record -> data(record, PostCancelled.class).postId())
                    .containsExactlyElementsOf(written);
            await().untilAsserted(() -> assertThat(count("outbox")).isZero());
        }
    }

    @Test
    void failedTransactionPublishesNothing() throws Exception {
        UUID campaign = Ids.next();
        FailureDetected after = event(campaign, "works");
        try (TopicReader topic = TopicReader.fromNow(TOPIC)) {
            assertThatThrownBy(() -> run(() -> transactions.run(
                            TENANT,
                            () -> outbox.write(TENANT, event(campaign, "works"))
                                    .chain(() -> Uni.createFrom().failure(new IllegalStateException("too late"))))))
                    .hasRootCauseMessage("too late");
            run(() -> transactions.run(TENANT, () -> outbox.write(TENANT, after)));

            topic.awaitOne(record -> campaign.toString().equals(record.key()));
            assertThat(topic.all())
                    .filteredOn(record -> campaign.toString().equals(record.key()))
                    .extracting(TransportIT::failureId)
                    .containsExactly(after.failureId());
        }
    }

    @Test
    void retriesTransientFailuresAndAppliesOnce() throws Exception {
        FailureDetected event = event(Ids.next(), Probe.FAILS_TWICE);

        publish(event, Ids.next());

        await().untilAsserted(() -> assertThat(rows(event)).isEqualTo(1));
        assertThat(probe.attempts(event.failureId().toString())).isEqualTo(3);
    }

    @Test
    void permanentFailureBecomesADeadLetterAndChangesNothing() throws Exception {
        UUID campaign = Ids.next();
        FailureDetected event = event(campaign, Probe.FAILS_ALWAYS);
        FailureDetected next = event(campaign, "works");
        try (TopicReader dead = TopicReader.fromNow(TOPIC + ".campaign-service.dlq")) {
            publish(event, Ids.next());
            publish(next, Ids.next());

            assertThat(dead.awaitOne(record -> campaign.toString().equals(record.key()))
                            .header("dead-letter-reason"))
                    .isEqualTo("This never works");
            await().untilAsserted(() -> assertThat(rows(next)).isEqualTo(1));
            assertThat(rows(event)).isZero();
        }
    }

    @Test
    void redeliveryChangesNothing() throws Exception {
        UUID campaign = Ids.next();
        FailureDetected event = event(campaign, "works");
        FailureDetected last = event(campaign, "works");
        UUID id = Ids.next();

        publish(event, id);
        publish(event, id);
        publish(last, Ids.next());

        await().untilAsserted(() -> assertThat(rows(last)).isEqualTo(1));
        assertThat(rows(event)).isEqualTo(1);
    }

    @Test
    void traceFollowsAnEventAcrossTheBroker() throws Exception {
        FailureDetected event = event(Ids.next(), "works");
        Span span = tracer.spanBuilder("cause").startSpan();

        run(() -> {
            try (Scope scope = span.makeCurrent()) {
                return transactions.run(TENANT, () -> outbox.write(TENANT, event));
            }
        });
        span.end();

        await().untilAsserted(() -> assertThat(probe.trace(event.failureId().toString()))
                .isEqualTo(span.getSpanContext().getTraceId()));
    }

    @Test
    void queryWithoutTenantConditionSeesOnlyTheTenantsRows() throws Exception {
        FailureDetected event = event(Ids.next(), "works");
        publish(event, Ids.next());
        await().untilAsserted(() -> assertThat(rows(event)).isEqualTo(1));

        assertThat(rowsAs("harbor", event)).isZero();
        assertThat(rowsAs("", event)).isZero();
        assertThat(rowsAs(Tenants.ALL, event)).isEqualTo(1);
    }

    @Test
    void concurrentRequestsWithOneKeyRunOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Idempotency.Request request = new Idempotency.Request(new Caller(TENANT, "test"), "POST /probe", key, "body");
        Supplier<Uni<String>> once = () -> transactions.run(
                TENANT,
                () -> idempotency.once(
                        request,
                        String.class,
                        () -> Uni.createFrom().item(Ids.next().toString())));

        List<CompletableFuture<String>> answers =
                IntStream.range(0, 8).mapToObj(i -> start(once)).toList();

        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    private static FailureDetected event(UUID campaign, String problem) {
        return new FailureDetected(campaign, Ids.next(), null, problem, "none", Instant.EPOCH, null);
    }

    private static UUID failureId(TopicRecord record) {
        return data(record, FailureDetected.class).failureId();
    }

    private static <E extends DomainEvent> E data(TopicRecord record, Class<E> type) {
        return EventJson.read(record.value().getBytes(UTF_8), type);
    }

    private static void publish(FailureDetected event, UUID id) {
        try (TopicWriter writer = new TopicWriter()) {
            writer.write(
                    TOPIC,
                    event.key(),
                    EventJson.write(event),
                    Map.of(
                            "ce_id",
                            id.toString(),
                            "ce_source",
                            "/test",
                            "ce_tenantid",
                            TENANT,
                            "ce_type",
                            "com.dryjets.marketing.FailureDetected.v1"));
        }
    }

    private long rows(FailureDetected event) throws Exception {
        return rowsAs(TENANT, event);
    }

    private long rowsAs(String tenant, FailureDetected event) throws Exception {
        return run(() -> transactions.run(
                tenant,
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select count(*) from probe where note = :note", Long.class)
                                .setParameter("note", event.failureId().toString())
                                .getSingleResult())));
    }

    private long count(String table) throws Exception {
        return run(() -> transactions.run(
                Tenants.ALL,
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("select count(*) from " + table, Long.class)
                                .getSingleResult())));
    }

    /** Runs like a request, on its own Vert.x context. */
    private <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        io.vertx.core.Context context = VertxContext.getOrCreateDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done;
    }

    private <T> T run(Supplier<Uni<T>> work) throws InterruptedException, ExecutionException, TimeoutException {
        return start(work).get(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS);
    }
}
