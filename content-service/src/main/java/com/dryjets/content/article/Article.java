package com.dryjets.content.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The content of a blog post without its markup.
 *
 * @param language the ISO 639-1 code; {@code und} if it could not be detected
 * @param excerpt the author's own summary
 * @param tags the author's own keywords
 * @param blocks running text only, without code and tables
 * @param links the absolute links of the post, in order
 * @param images the absolute addresses of its pictures, in order
 * @param everything all text, with code and tables; a number in a piece must occur here
 */
public record Article(
        String title,
        String language,
        Optional<String> excerpt,
        List<String> tags,
        List<Block> blocks,
        List<URI> links,
        List<URI> images,
        String everything) {
    public Article {
        tags = List.copyOf(tags);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        images = List.copyOf(images);
    }
}
