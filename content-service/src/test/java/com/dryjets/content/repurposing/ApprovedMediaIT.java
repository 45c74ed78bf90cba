package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.content.BlogFixtures;
import com.dryjets.contracts.event.ContentEvent.ApprovedMedia;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Approved content tells what is known of its media. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class ApprovedMediaIT {

    private final String tenant = tenant();

    @Test
    void tellsTypeAltTextAndSizeWithALinkThatNetworksCanFetch() throws IOException {
        JsonPath picture = upload(800, 800);
        UUID piece = piece(picture.getString("url"), "https://blog.example.org/team.jpg");
        try (TopicReader topic = TopicReader.fromNow("marketing.content")) {
            move(tenant, piece, "APPROVED").then().statusCode(200);

            ContentApproved approved = EventJson.read(
                    topic.awaitOne(record -> record.header("ce_type").contains("ContentApproved")
                                    && record.value().contains(piece.toString()))
                            .value()
                            .getBytes(StandardCharsets.UTF_8),
                    ContentApproved.class);

            ApprovedMedia first = approved.mediaFiles().getFirst();
            assertThat(first.type()).isEqualTo("image/jpeg");
            assertThat(first.altText()).isEqualTo("A black square");
            assertThat(first.width()).isEqualTo(800);
            assertThat(first.bytes()).isPositive();
            assertThat(approved.media()).isEqualTo(approved.mediaAddresses()).hasSize(2);
            assertThat(approved.mediaFiles().get(1))
                    .isEqualTo(new ApprovedMedia(
                            URI.create("https://blog.example.org/team.jpg"), null, null, null, null, null, null));
            assertThat(first.url().toString()).isNotEqualTo(picture.getString("url"));
            given().get(first.url().getPath()).then().statusCode(200);
        }
    }

    @Test
    void refusesMediaThatThePlatformDoesNotAccept() throws IOException {
        UUID piece = piece(upload(1200, 200).getString("url"));

        move(tenant, piece, "APPROVED").then().statusCode(422).body("errors.pointer", hasItem("/media/0"));
    }

    private UUID piece(String... media) {
        UUID piece = repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), "INSTAGRAM")
                .getUUID("items[0].id");
        marketer(tenant)
                .body(Map.of("media", List.of(media)))
                .patch("/marketing/content/repurposed/" + piece)
                .then()
                .statusCode(200);
        return piece;
    }

    private JsonPath upload(int width, int height) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        return given().auth()
                .oauth2(Tokens.marketer(tenant))
                .multiPart("file", "square.jpg", jpeg.toByteArray(), "image/jpeg")
                .multiPart("altText", "A black square")
                .post("/marketing/content/media")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
