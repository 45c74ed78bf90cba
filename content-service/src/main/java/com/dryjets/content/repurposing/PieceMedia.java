package com.dryjets.content.repurposing;

import com.dryjets.content.media.MediaReferences;
import com.dryjets.content.rules.RuleService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pictures and videos of pieces, inside the tenant's transaction. Those of the library are stored as references, which do
 * not expire, and are judged and shown by fresh links.
 */
@ApplicationScoped
class PieceMedia {

    private final MediaReferences references;
    private final RuleService rules;

    PieceMedia(MediaReferences references, RuleService rules) {
        this.references = references;
        this.rules = rules;
    }

    /** Returns an edit as it is stored. */
    Uni<EditContent> stored(String tenant, EditContent edit) {
        return edit.media() == null
                ? Uni.createFrom().item(edit)
                : references.storedAddresses(tenant, edit.media()).map(edit::withMedia);
    }

    /** Returns new pieces as they are stored. */
    Uni<List<NewPiece>> stored(String tenant, List<NewPiece> pieces) {
        List<URI> all = pieces.stream().flatMap(piece -> piece.media().stream()).toList();
        return references
                .storedAddresses(tenant, all)
                .map(stored -> pairs(all, stored))
                .map(stored -> pieces.stream()
                        .map(piece -> piece.withMedia(of(stored, piece.media())))
                        .toList());
    }

    /** Returns the addresses to show, by those that are stored. */
    Uni<Map<URI, URI>> shown(String tenant, List<URI> stored) {
        return references.shownAddresses(tenant, stored).map(shown -> pairs(stored, shown));
    }

    /** Fails with 422 if a changed piece breaks rules of its platform. */
    Uni<Void> requireSound(RepurposedContent content) {
        return shown(content.tenant, content.media())
                .chain(shown -> rules.of(content.tenant)
                        .invoke(set -> ContentRules.requireSound(content, set, of(shown, content.media()))))
                .replaceWithVoid();
    }

    /** Replaces addresses by what a map has for them. */
    static List<URI> of(Map<URI, URI> others, List<URI> addresses) {
        return addresses.stream()
                .map(address -> others.getOrDefault(address, address))
                .toList();
    }

    private static Map<URI, URI> pairs(List<URI> before, List<URI> after) {
        Map<URI, URI> pairs = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            pairs.put(before.get(i), after.get(i));
        }
        return pairs;
    }
}
