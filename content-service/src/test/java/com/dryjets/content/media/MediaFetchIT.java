package com.dryjets.content.media;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.content.media.MediaFixtures.MEDIA;
import static com.dryjets.testkit.Requests.marketer;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import com.dryjets.content.TrustedSite;
import com.dryjets.content.media.file.MediaSamples;
import com.dryjets.testkit.PlatformResource;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files by their address, from a site whose private address is trusted for the test. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(TrustedSite.class)
class MediaFetchIT {

    private static final String PICTURE = "/pictures/Caf%C3%A9.html?v=2";

    WireMockServer site;

    private final String tenant = tenant();

    @BeforeEach
    void serve() {
        site.stubFor(get(PICTURE)
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody(MediaSamples.png(12, 8))));
        site.stubFor(get("/moved").willReturn(temporaryRedirect(PICTURE)));
        site.stubFor(get("/inside").willReturn(temporaryRedirect("http://127.0.0.2:" + site.port() + "/")));
        site.stubFor(get("/page").willReturn(aResponse().withBody("<html></html>")));
        site.stubFor(get("/cut").willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
    }

    @Test
    void fetchesAPictureAndNamesItByItsAddress() {
        fetch(PICTURE)
                .statusCode(201)
                .body("name", equalTo("Café.png"))
                .body("mediaType", equalTo("image/png"))
                .body("altText", equalTo("A square"))
                .body("width", equalTo(12));
    }

    @Test
    void followsARedirect() {
        fetch("/moved").statusCode(201).body("mediaType", equalTo("image/png"));
    }

    @Test
    void followsNoRedirectToAPrivateAddress() {
        fetch("/inside").statusCode(422).body("errors[0].detail", containsString("not a public one"));
    }

    @Test
    void tellsWhyAnAddressCannotBeUsed() {
        fetch("/page").statusCode(422).body("errors[0].detail", containsString("JPEG, PNG, GIF"));
        fetch("/absent").statusCode(422).body("errors[0].detail", containsString("404"));
        fetch("/cut").statusCode(422).body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void refusesMoreFilesThanATenantMayFetchAtOnce() throws Exception {
        String held = "/held/" + tenant;
        CountDownLatch arrived = new CountDownLatch(3);
        CountDownLatch released = new CountDownLatch(1);
        site.stubFor(get(held).willReturn(aResponse().withBody(MediaSamples.png(5, 7))));
        // Called before the answer is sent.
        site.addMockServiceRequestListener((request, response) -> {
            if (request.getUrl().equals(held)) {
                arrived.countDown();
                await(released);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ValidatableResponse>> fetches = Stream.generate(() -> threads.submit(() -> fetch(held)))
                    .limit(3)
                    .toList();
            await(arrived);

            fetch(PICTURE).statusCode(429).header("Retry-After", notNullValue());

            released.countDown();
            for (Future<ValidatableResponse> fetch : fetches) {
                fetch.get().statusCode(oneOf(200, 201));
            }
        }
        fetch(PICTURE).statusCode(201);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ValidatableResponse fetch(String path) {
        return marketer(tenant)
                .body(Map.of("url", "http://127.0.0.1:" + site.port() + path, "altText", "A square"))
                .post(MEDIA)
                .then();
    }
}
