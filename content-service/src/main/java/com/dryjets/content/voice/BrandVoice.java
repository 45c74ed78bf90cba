package com.dryjets.content.voice;

import com.dryjets.content.leo.Tone;
import com.dryjets.content.leo.Voice;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The voice of a brand. */
@Entity(name = "brand_voice")
class BrandVoice {

    @Id
    UUID id;

    String tenant;
    String name;

    @Enumerated(EnumType.STRING)
    Tone tone;

    @Nullable
    String notes;

    String[] doWords;
    String[] dontWords;
    String[] samples;

    /** The voice of pieces that name none; at most one of a tenant. */
    boolean isDefault;

    String createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected BrandVoice() {}

    BrandVoice(CreateBrandVoice wanted, Caller caller, Instant now) {
        id = Ids.next();
        tenant = caller.tenant();
        name = wanted.name().strip();
        tone = wanted.tone();
        notes = wanted.notes();
        doWords = words(wanted.doWords());
        dontWords = words(wanted.dontWords());
        samples = words(wanted.samples());
        isDefault = wanted.isDefault();
        createdBy = caller.user();
        createdAt = now;
        updatedAt = now;
    }

    void change(ChangeBrandVoice change, Instant now) {
        name = change.name() == null ? name : change.name().strip();
        tone = change.tone() == null ? tone : change.tone();
        notes = change.notes() == null ? notes : change.notes().isBlank() ? null : change.notes();
        doWords = change.doWords() == null ? doWords : words(change.doWords());
        dontWords = change.dontWords() == null ? dontWords : words(change.dontWords());
        samples = change.samples() == null ? samples : words(change.samples());
        isDefault = change.isDefault() == null ? isDefault : change.isDefault();
        updatedAt = now;
    }

    Voice voice() {
        return new Voice(tone, notes, List.of(doWords), List.of(dontWords), List.of(samples));
    }

    private static String[] words(List<String> words) {
        return words.stream().map(String::strip).distinct().toArray(String[]::new);
    }
}
