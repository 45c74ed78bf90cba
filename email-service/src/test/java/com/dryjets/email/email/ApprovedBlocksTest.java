package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ContentEvent.ApprovedMedia;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.design.ButtonBlock;
import com.dryjets.email.design.FooterBlock;
import com.dryjets.email.design.HeaderBlock;
import com.dryjets.email.design.HeadingBlock;
import com.dryjets.email.design.ImageBlock;
import com.dryjets.email.design.TextBlock;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovedBlocksTest {

    @Test
    void turnsParagraphsHeadingsPicturesAndLinkIntoBlocks() {
        assertThat(ApprovedBlocks.of(content(
                        "Hello.\n\nAgain.\n\n## Why\n\nBecause.",
                        "https://blog.example.org/post",
                        picture("https://cdn.example.org/a.jpg", "image/jpeg", "A loaf"),
                        picture("https://cdn.example.org/b.mp4", "video/mp4", null),
                        picture("https://cdn.example.org/c.png", null, null))))
                .containsExactly(
                        new HeaderBlock(null, null, null, null, null, null),
                        new ImageBlock("https://cdn.example.org/a.jpg", "A loaf", null, null, null, null),
                        new TextBlock("Hello.\n\nAgain.", null, null, null, null),
                        new HeadingBlock("Why", 2, null, null),
                        new TextBlock("Because.", null, null, null, null),
                        new ImageBlock("https://cdn.example.org/c.png", "", null, null, null, null),
                        new ButtonBlock("Read more", "https://blog.example.org/post", null, null, null, null),
                        new FooterBlock(null, null, null, null, null, null));
    }

    @Test
    void findsTheHeadingsOfSections() {
        assertThat(ApprovedBlocks.of(content(
                        "It is patient.\n\nWhy does wool stay warm?\nIt holds air. Air insulates.\n\nRain\nIt dries.\n\nHave a look.",
                        "https://blog.example.org/post")))
                .contains(
                        new TextBlock("It is patient.", null, null, null, null),
                        new HeadingBlock("Why does wool stay warm?", 2, null, null),
                        new TextBlock("It holds air. Air insulates.", null, null, null, null),
                        new HeadingBlock("Rain", 2, null, null),
                        new TextBlock("It dries.\n\nHave a look.", null, null, null, null));
    }

    @Test
    void takesNeitherListsNorSentencesNorAddressesForHeadings() {
        String body =
                "Three things:\nwool, rain and air\n\n- wool\n- rain\n\nIt is warm.\nIt is dry.\n\n1. Wash\n2. Dry";

        assertThat(ApprovedBlocks.of(content(body, "https://blog.example.org/post")))
                .contains(new TextBlock(body, null, null, null, null))
                .noneMatch(HeadingBlock.class::isInstance);
    }

    @Test
    void ignoresAddressesThatAreNotOfTheWeb() {
        assertThat(ApprovedBlocks.of(
                        content("Hello.", "javascript:alert(1)", picture("file:///etc/passwd", null, null))))
                .noneMatch(block -> block instanceof ButtonBlock || block instanceof ImageBlock);
    }

    private static ApprovedMedia picture(String url, @Nullable String type, @Nullable String alt) {
        return new ApprovedMedia(URI.create(url), type, alt, null, null, null, null);
    }

    private static ContentApproved content(String body, String link, ApprovedMedia... media) {
        return new ContentApproved(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Channel.EMAIL,
                "Subject",
                body,
                URI.create(link),
                List.of(),
                "Preview",
                List.of(),
                List.of(),
                null,
                List.of(media),
                null,
                null);
    }
}
