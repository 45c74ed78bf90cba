package com.dryjets.bench.repurpose;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.importing.ImportedPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A blog post of the folder. */
record Post(String name, Source source, Article article) {

    static List<Post> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(md|markdown|html?)"))
                    .filter(file -> !file.getFileName().toString().matches("(?:README|LICENSE).*"))
                    .sorted()
                    .map(Post::read)
                    .toList();
        }
    }

    private static Post read(Path file) {
        String name = file.getFileName().toString();
        Format format = name.matches(".*\\.html?") ? Format.HTML : Format.MARKDOWN;
        try {
            CreateBlogPost post = ImportedPost.of(format, name, Files.readString(file));
            Source source = new Source(
                    post.title(), post.format(), post.content(), post.excerpt(), post.keywords(), post.language());
            return new Post(name.replaceFirst("\\.[a-z]+$", ""), source, Articles.read(source));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file.toString(), e);
        }
    }
}
