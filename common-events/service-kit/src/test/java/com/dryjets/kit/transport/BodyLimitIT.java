package com.dryjets.kit.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies larger than every service accepts (10 MB), whether their length is announced or not. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "transport"))
class BodyLimitIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Test
    void refusesLargeBodies() throws Exception {
        HttpResponse<String> response =
                post("/probe", "application/json", BodyPublishers.ofByteArray(json(11 * MEGABYTE)));

        assertIsTooLarge(response);
        assertThat(response.body()).contains("The request body must not exceed 10 MB.");
    }

    @ParameterizedTest
    @CsvSource({
        "/probe, application/json",
        "/probe/lines, application/x-ndjson",
        "/probe/rows, text/csv",
        "/probe/files, multipart/form-data; boundary=part",
    })
    void refusesLargeBodiesOfUnknownLength(String path, String type) throws Exception {
        byte[] large = path.endsWith("files") ? form(11 * MEGABYTE) : json(11 * MEGABYTE);

        assertIsTooLarge(post(path, type, chunked(large)));
    }

    @ParameterizedTest
    @CsvSource({
        "/probe, application/json",
        "/probe/lines, application/x-ndjson",
        "/probe/rows, text/csv",
        "/probe/files, multipart/form-data; boundary=part",
    })
    void acceptsSmallerBodiesOfUnknownLength(String path, String type) throws Exception {
        byte[] small = path.endsWith("files") ? form(9 * MEGABYTE) : json(9 * MEGABYTE);

        HttpResponse<String> response = post(path, type, chunked(small));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void acceptsLongFieldsOfForms() throws Exception {
        byte[] body = ("name=" + "x".repeat(MEGABYTE)).getBytes(UTF_8);

        HttpResponse<String> response =
                post("/probe/form", "application/x-www-form-urlencoded", BodyPublishers.ofByteArray(body));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains(String.valueOf(MEGABYTE));
    }

    /** The client reads the answer only when it has sent everything. */
    @ParameterizedTest
    @CsvSource({"/probe, image/png, 415", "/nowhere, application/json, 404", "/probe/a, application/json, 405"})
    void answersBeforeItHasReadTheBody(String path, String type, int status) throws Exception {
        HttpResponse<String> response = post(path, type, chunked(json(11 * MEGABYTE)));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static void assertIsTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("urn:dryjets:problem:too-large");
    }

    private static byte[] json(int size) {
        return "{\"text\": \"%s\"}".formatted("x".repeat(size)).getBytes(UTF_8);
    }

    private static byte[] form(int size) {
        return "--part\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n%s\r\n--part--\r\n"
                .formatted("x".repeat(size))
                .getBytes(UTF_8);
    }

    /** Sends no Content-Length. */
    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", type)
                .timeout(TIMEOUT)
                .POST(body)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
