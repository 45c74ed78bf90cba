package com.dryjets.content.media;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.content.media.MediaFixtures.MEDIA;
import static com.dryjets.testkit.Requests.marketer;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.content.media.file.MediaSamples;
import com.dryjets.testkit.PlatformResource;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files by their address, from a site whose private address is trusted for the test. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@WithTestResource(MediaFetchIT.Site.class)
class MediaFetchIT {

    /** A site with files. */
    public static final class Site implements QuarkusTestResourceLifecycleManager {

        private static final WireMockServer SERVER =
                new WireMockServer(options().dynamicPort());

        @Override
        public Map<String, String> start() {
            SERVER.start();
            SERVER.stubFor(get("/pictures/Caf%C3%A9.html?v=2")
                    .willReturn(
                            aResponse().withHeader("Content-Type", "text/html").withBody(MediaSamples.png(12, 8))));
            SERVER.stubFor(get("/moved").willReturn(temporaryRedirect("/pictures/Caf%C3%A9.html?v=2")));
            SERVER.stubFor(get("/inside").willReturn(temporaryRedirect("http://127.0.0.2:" + SERVER.port() + "/")));
            SERVER.stubFor(get("/page").willReturn(aResponse().withBody("<html></html>")));
            SERVER.stubFor(get("/cut").willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
            return Map.of("dryjets.web.trusted", "localhost:" + SERVER.port(), "dryjets.web.timeout", "2s");
        }

        @Override
        public void stop() {
            SERVER.stop();
        }

        static String url(String path) {
            return "http://localhost:" + SERVER.port() + path;
        }
    }

    private final String tenant = tenant();

    @Test
    void fetchesAPictureAndNamesItByItsAddress() {
        fetch("/pictures/Caf%C3%A9.html?v=2")
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

    private ValidatableResponse fetch(String path) {
        return marketer(tenant)
                .body(Map.of("url", Site.url(path), "altText", "A square"))
                .post(MEDIA)
                .then();
    }
}
