package com.dryjets.email.email;

import com.dryjets.contracts.event.ContentEvent.ApprovedMedia;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.email.design.Block;
import com.dryjets.email.design.ButtonBlock;
import com.dryjets.email.design.FooterBlock;
import com.dryjets.email.design.HeaderBlock;
import com.dryjets.email.design.HeadingBlock;
import com.dryjets.email.design.ImageBlock;
import com.dryjets.email.design.TextBlock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the blocks of a draft from approved content: its pictures, its paragraphs with their headings, and its link as a button. */
final class ApprovedBlocks {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");

    /** A line of Markdown, or a short line without a full stop above the text that it names. */
    private static final Pattern HEADING = Pattern.compile(
            "(?:#{1,3}\\s+(\\S[^\\n]{0,200})|(?![-*•\\d])([^\\n]{0,79}[\\p{L}\\p{N}?!)])(?=\\n))(?:\\n([\\s\\S]+))?");

    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    private ApprovedBlocks() {}

    static List<Block> of(ContentApproved content) {
        List<ApprovedMedia> pictures = pictures(content);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new HeaderBlock(null, null, null, null, null, null));
        pictures.stream().limit(1).forEach(picture -> blocks.add(image(picture)));
        paragraphs(content.body(), blocks);
        // The first picture opens the email, the others follow the text.
        pictures.stream().skip(1).forEach(picture -> blocks.add(image(picture)));
        link(content)
                .ifPresent(link -> blocks.add(new ButtonBlock("Read more", link.toString(), null, null, null, null)));
        blocks.add(new FooterBlock(null, null, null, null, null, null));
        return blocks;
    }

    private static void paragraphs(String body, List<Block> blocks) {
        StringBuilder section = new StringBuilder();
        for (String paragraph : PARAGRAPHS.split(body.strip())) {
            Matcher heading = HEADING.matcher(paragraph.strip());
            String text = paragraph;
            if (heading.matches()) {
                flush(section, blocks);
                String title = Objects.requireNonNullElse(heading.group(1), heading.group(2));
                blocks.add(new HeadingBlock(title.strip(), 2, null, null));
                text = Objects.requireNonNullElse(heading.group(3), "");
            }
            section.append(section.isEmpty() ? "" : "\n\n").append(text);
        }
        flush(section, blocks);
    }

    private static void flush(StringBuilder section, List<Block> blocks) {
        if (!section.toString().isBlank()) {
            blocks.add(new TextBlock(section.toString(), null, null, null, null));
        }
        section.setLength(0);
    }

    private static List<ApprovedMedia> pictures(ContentApproved content) {
        List<ApprovedMedia> media = content.mediaFiles().isEmpty()
                ? content.media().stream().map(ApprovedBlocks::unknown).toList()
                : content.mediaFiles();
        return media.stream()
                .filter(file -> isWeb(file.url()))
                .filter(file -> file.type() == null || file.type().startsWith("image/"))
                .toList();
    }

    private static ApprovedMedia unknown(URI url) {
        return new ApprovedMedia(url, null, null, null, null, null, null);
    }

    private static ImageBlock image(ApprovedMedia picture) {
        String alt = Objects.requireNonNullElse(picture.altText(), "");
        return new ImageBlock(picture.url().toString(), alt, null, null, null, null);
    }

    private static Optional<URI> link(ContentApproved content) {
        return Optional.ofNullable(content.link()).filter(ApprovedBlocks::isWeb);
    }

    private static boolean isWeb(@Nullable URI url) {
        return url != null && WEB_SCHEMES.contains(String.valueOf(url.getScheme()));
    }
}
