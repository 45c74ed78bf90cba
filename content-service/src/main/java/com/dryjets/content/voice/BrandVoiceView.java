package com.dryjets.content.voice;

import com.dryjets.content.leo.Tone;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The voice of a brand.
 *
 * @param doWords preferred words and phrases
 * @param dontWords words and phrases that must not occur
 * @param samples texts that read as they should
 * @param isDefault whether pieces have it that name no voice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BrandVoice")
public record BrandVoiceView(
        UUID id,
        String name,
        Tone tone,
        @Nullable String notes,
        List<String> doWords,
        List<String> dontWords,
        List<String> samples,
        boolean isDefault,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static BrandVoiceView of(BrandVoice voice) {
        return new BrandVoiceView(
                voice.id,
                voice.name,
                voice.tone,
                voice.notes,
                List.of(voice.doWords),
                List.of(voice.dontWords),
                List.of(voice.samples),
                voice.isDefault,
                voice.createdBy,
                voice.createdAt,
                voice.updatedAt,
                voice.version);
    }
}
