package com.dryjets.email.template;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.email.design.Block;
import com.dryjets.email.design.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates that every tenant has, read from files. */
final class BuiltInTemplates {

    private static final List<StoredTemplate> ALL =
            List.of("welcome", "newsletter", "promotional", "transactional").stream()
                    .map(BuiltInTemplates::read)
                    .toList();

    private BuiltInTemplates() {}

    /** A file. */
    record File(String name, String description, String subject, String previewText, List<Block> blocks) {}

    static List<StoredTemplate> all() {
        return ALL;
    }

    static Optional<StoredTemplate> find(UUID id) {
        return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    /** Returns those after the one with this id: all without an id, none after the id of another template. */
    static List<StoredTemplate> after(Optional<UUID> id) {
        if (id.isEmpty()) {
            return ALL;
        }
        List<UUID> ids = ALL.stream().map(StoredTemplate::id).toList();
        int position = ids.indexOf(id.get());
        return position < 0 ? List.of() : ALL.subList(position + 1, ALL.size());
    }

    private static StoredTemplate read(String name) {
        try (InputStream in = BuiltInTemplates.class.getResourceAsStream("/design/" + name + ".json")) {
            File file = EventJson.mapper().readValue(in, File.class);
            TemplateContent content = new TemplateContent(
                    file.name(),
                    file.description(),
                    file.subject(),
                    file.previewText(),
                    "en",
                    Source.of(file.blocks()));
            return StoredTemplate.builtIn(Ids.of("built-in template", name), content);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in template " + name + " cannot be read", e);
        }
    }
}
