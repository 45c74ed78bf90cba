package com.dryjets.content.model;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.llm.PaidRequests;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Requests that may call a model do so once for each key. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class PaidRequestsIT {

    private static final String TEXT =
            "Our team measured its culture. Every engineer answered the whole survey in May. "
                    + "The results changed how we meet, and the next survey follows in autumn.";

    @Inject
    PaidRequests requests;

    @Inject
    TenantTransaction transactions;

    private final String tenant = tenant();
    private final String key = UUID.randomUUID().toString();

    @Test
    void doesTheWorkOfParallelRepeatsOnce() throws Exception {
        AtomicInteger paid = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(request("a text", () -> {
                begun.countDown();
                await(answered);
                return "answer " + paid.incrementAndGet();
            }));
            await(begun);

            Problem refused = catchThrowableOfType(
                    Problem.class,
                    () -> request("a text", () -> "answer " + paid.incrementAndGet())
                            .call());
            answered.countDown();

            assertThat(refused).isNotNull();
            assertThat(refused.type()).isEqualTo(ProblemType.CONFLICT);
            assertThat(refused.retryAfter()).isPresent();
            assertThat(first.get()).isEqualTo("answer 1");
            assertThat(request("a text", () -> "never").call()).isEqualTo("answer 1");
            assertThat(paid).hasValue(1);
        }
    }

    @Test
    void freesTheKeyOfARequestThatFailed() throws Exception {
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> request("a text", () -> {
                            throw Problem.unprocessable("Too short.", List.of());
                        })
                        .call());

        assertThat(refused.type()).isEqualTo(ProblemType.UNPROCESSABLE);
        assertThat(request("a longer text", () -> "answer").call()).isEqualTo("answer");
    }

    @Test
    void tellsWhenToRepeatARequestThatIsInProgressAndRunsItAfterACrash() throws Throwable {
        shorten().then().statusCode(200);
        dieDuringTheRequest("1 hour");

        shorten()
                .then()
                .statusCode(409)
                .contentType(containsString("application/problem+json"))
                .header("Retry-After", equalTo("5"));
        dieDuringTheRequest("-1 second");
        shorten().then().statusCode(200).body("changed", equalTo(true));
        shorten().then().statusCode(200);
    }

    /** Leaves what a replica leaves that is killed while it works on the request. */
    private void dieDuringTheRequest(String leasedFor) throws Throwable {
        subscribeAndAwait(() -> transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery("update idempotency_key set answer = null, lease_token = gen_random_uuid(),"
                                + " leased_until = clock_timestamp() + $2::text::interval where tenant = $1")
                        .execute(Tuple.of(tenant, leasedFor))));
    }

    private Response shorten() {
        return marketer(tenant)
                .header("Idempotency-Key", key)
                .body(Map.of("content", TEXT, "maxLength", 90))
                .post("/marketing/content/optimize-length");
    }

    private Callable<String> request(String body, Supplier<String> work) {
        var request = new Idempotency.Request(new Caller(tenant, "mark"), "POST /test", key, body);
        return () -> {
            try {
                return subscribeAndAwait(() -> requests.once(
                        request,
                        PaidRequests.account(request, "test"),
                        String.class,
                        () -> Uni.createFrom().item("job"),
                        job -> work.get()));
            } catch (Exception e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
