package com.dryjets.content.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A post as what it says, without how it is marked up.
 *
 * @param language ISO 639-1 code, {@code und} where it could not be told
 * @param excerpt the author's own summary, where there is one
 * @param tags the author's own keywords
 * @param blocks running text only: no code, no tables
 * @param links absolute addresses that it leads to, in order
 * @param images absolute addresses of its pictures, in order
 * @param everything all text there is, with code and tables: what a number in a piece may be taken from
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
