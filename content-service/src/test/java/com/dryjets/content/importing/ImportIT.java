package com.dryjets.content.importing;

import static com.dryjets.content.ContentFixtures.importFile;
import static com.dryjets.content.ContentFixtures.importPost;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class ImportIT {

    private final String tenant = tenant();

    @Test
    void importsARealPostWithItsFrontMatter() {
        JsonPath report = importPost(tenant, BlogFixtures.SPANISH);

        assertThat(report.getString("items[0].outcome")).isEqualTo("CREATED");
        viewer(tenant)
                .get("/marketing/blog/" + report.getString("items[0].slug"))
                .then()
                .body("title", equalTo("A day in the life - Ingeniero en 18F"))
                .body("language", equalTo("es-PR"))
                .body("keywords", equalTo(List.of("culture", "how we work", "day in the life")))
                .body("url", equalTo("https://blog.example.org/a-day-in-the-life-ingeniero-en-18f"))
                .body("content", not(containsString("---")));
    }

    @Test
    void returnsSamePostForTheSameFile() {
        JsonPath first = importPost(tenant, BlogFixtures.TOML_SHORT);
        JsonPath second = importPost(tenant, BlogFixtures.TOML_SHORT);

        assertThat(second.getString("items[0].outcome")).isEqualTo("EXISTING");
        assertThat(second.getUUID("items[0].id")).isEqualTo(first.getUUID("items[0].id"));
        viewer(tenant).get("/marketing/blog").then().body("items", hasSize(1));
    }

    @Test
    void createsAnotherPostForAnotherTextOfTheSameName() {
        importFile(tenant, "post.md", "# One\n\nText.");

        JsonPath other = importFile(tenant, "post.md", "# One\n\nAnother text.").jsonPath();

        assertThat(other.getString("items[0].slug")).isEqualTo("post-2");
    }

    @Test
    void importsValidFilesBesideAnInvalidOne() {
        RequestSpecification request = given().auth().oauth2(Tokens.marketer(tenant));
        for (String file : List.of(BlogFixtures.CULTURE, BlogFixtures.SPREADSHEETS, BlogFixtures.RUST_RELEASE)) {
            request.multiPart("files", file, BlogFixtures.read(file).getBytes(StandardCharsets.UTF_8), "text/markdown");
        }
        request.multiPart("files", "broken.md", "---\ntitle: [\n---\nText".getBytes(StandardCharsets.UTF_8));
        request.multiPart("files", "latin.md", "# Größe\n\nText".getBytes(StandardCharsets.ISO_8859_1));

        request.post("/marketing/blog/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(3))
                .body("refused", equalTo(2))
                .body("items.outcome", equalTo(List.of("CREATED", "CREATED", "CREATED", "REFUSED", "REFUSED")))
                .body("items[3].reason", containsString("YAML"))
                .body("items[4].reason", containsString("UTF-8"));
    }

    /** REST Assured sends forms without their length. */
    @Test
    void refusesFilesThatTogetherAreTooLarge() {
        RequestSpecification request = given().auth().oauth2(Tokens.marketer(tenant));
        for (int i = 0; i < 11; i++) {
            request.multiPart(
                    "files", i + ".md", ("# " + i + "\n\n" + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
        }

        request.post("/marketing/blog/import")
                .then()
                .statusCode(413)
                .body("detail", equalTo("The request body must not exceed 10 MB."));
    }

    @Test
    void rejectsAFileWithoutAPost() {
        importFile(tenant, "empty.md", "---\ntitle: Nothing\n---\n")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        viewer(tenant).get("/marketing/blog").then().body("items", hasSize(0));
    }

    @Test
    void importsAnHtmlPage() {
        String page = """
                <html lang="de"><head><title>Seite</title><link rel="canonical" href="https://example.org/seite">
                <meta name="description" content="Kurz gesagt."></head>
                <body><nav>Menü</nav><article><h1>Seite</h1><p>Ein Absatz.</p><script>alert(1)</script></article></body></html>""";

        String slug = given().auth()
                .oauth2(Tokens.marketer(tenant))
                .contentType("text/html; charset=utf-8")
                .body(page.getBytes(StandardCharsets.UTF_8))
                .post("/marketing/blog/import")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].slug");

        viewer(tenant)
                .get("/marketing/blog/" + slug)
                .then()
                .body("title", equalTo("Seite"))
                .body("format", equalTo("HTML"))
                .body("language", equalTo("de"))
                .body("excerpt", equalTo("Kurz gesagt."))
                .body("url", equalTo("https://example.org/seite"))
                .body("content", not(containsString("alert")))
                .body("content", not(containsString("Menü")));
    }

    @Test
    void importsEachEntryOfAFeedOnce() {
        String feed = """
                <rss><channel><title>Blog</title>
                <item><title>New</title><link>https://example.org/new</link><description>&lt;p&gt;Text&lt;/p&gt;</description></item>
                <item><title></title><link>https://example.org/untitled</link><description>Text</description></item>
                <item><title>Old</title><link>https://example.org/old</link><description>Text</description></item>
                </channel></rss>""";

        importFeed(feed)
                .then()
                .statusCode(200)
                .body("items.outcome", equalTo(List.of("CREATED", "REFUSED", "CREATED")))
                .body("items[1].reason", containsString("title"))
                .body("items[2].title", equalTo("New"));
        importFeed(feed.replace("Text", "Edited")).then().body("existing", equalTo(2));

        viewer(tenant)
                .get("/marketing/blog/new")
                .then()
                .body("url", equalTo("https://example.org/new"))
                .body("format", equalTo("HTML"));
    }

    private Response importFeed(String feed) {
        return given().auth()
                .oauth2(Tokens.marketer(tenant))
                .contentType("application/rss+xml")
                .body(feed.getBytes(StandardCharsets.UTF_8))
                .post("/marketing/blog/import");
    }

    @Test
    void givesPostsWithOneNameDifferentAddresses() {
        for (String title : List.of("Привет мир", "新闻", "🎉", "🎊", "Привет мир")) {
            importFile(tenant, null, "---\ntitle: " + title + "\n---\n\nText " + UUID.randomUUID())
                    .then()
                    .statusCode(200);
        }

        viewer(tenant)
                .get("/marketing/blog")
                .then()
                .body(
                        "items.url",
                        equalTo(List.of(
                                "https://blog.example.org/privet-mir-2",
                                "https://blog.example.org/post-2",
                                "https://blog.example.org/post",
                                "https://blog.example.org/xin-wen",
                                "https://blog.example.org/privet-mir")));
    }

    @Test
    void forbidsViewersToImport() {
        given().auth()
                .oauth2(Tokens.viewer(tenant))
                .contentType("text/markdown")
                .body("# A\n\nB")
                .post("/marketing/blog/import")
                .then()
                .statusCode(403);
    }
}
