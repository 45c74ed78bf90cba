package com.dryjets.email.rendering;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.email.design.Block;
import com.dryjets.email.design.Brand;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.DesignCompiler;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An email as its designer wrote it. */
record SampleEmail(
        String name, String subject, String previewText, Language language, Source source, boolean marketing) {

    /** The templates that every tenant has, and ten emails that differ as much as those of tenants do. */
    static List<SampleEmail> all() {
        return List.of(
                blocks("/design/", "welcome", true),
                blocks("/design/", "newsletter", true),
                blocks("/design/", "promotional", true),
                blocks("/design/", "transactional", false),
                blocks("/emails/", "long-newsletter", true),
                blocks("/emails/", "arabic-welcome", true),
                blocks("/emails/", "japanese-notice", true),
                blocks("/emails/", "product-grid", true),
                blocks("/emails/", "invoice", false),
                blocks("/emails/", "long-words", true),
                mjml("hero", "An evening at the opera", "We clean the dress. You choose the seats."),
                mjml("picture-promo", "30 % off all curtains", "Until Sunday, online and in all shops."),
                html("letter", "Two appointments for your wool", "A few words from Ines on Canal Street."),
                html("old-tables", "Harbor Laundry Weekly", "New machines that need less water."));
    }

    /** A file of blocks. */
    @JsonIgnoreProperties({"name", "description"})
    private record File(
            String subject, String previewText, @Nullable String language, List<Block> blocks) {}

    private static SampleEmail blocks(String folder, String name, boolean marketing) {
        try {
            File file = EventJson.mapper().readValue(read(folder + name + ".json"), File.class);
            return new SampleEmail(
                    name,
                    file.subject(),
                    file.previewText(),
                    Language.of(file.language()),
                    Source.of(file.blocks()),
                    marketing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleEmail mjml(String name, String subject, String previewText) {
        Source source = new Source(Source.Type.MJML, read("/emails/" + name + ".mjml"));
        return new SampleEmail(name, subject, previewText, Language.ENGLISH, source, true);
    }

    private static SampleEmail html(String name, String subject, String previewText) {
        Source source = new Source(Source.Type.HTML, read("/emails/" + name + ".html"));
        return new SampleEmail(name, subject, previewText, Language.ENGLISH, source, true);
    }

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(SampleEmail.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Design design() {
        return DesignCompiler.compile(source, Brand.NONE, language);
    }

    @Override
    public String toString() {
        return name;
    }
}
