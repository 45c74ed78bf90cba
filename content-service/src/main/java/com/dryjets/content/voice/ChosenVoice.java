package com.dryjets.content.voice;

import com.dryjets.content.leo.Voice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The voice of a text.
 *
 * @param id null if the tenant has no default voice and none was named
 */
public record ChosenVoice(@Nullable UUID id, Voice voice) {

    static ChosenVoice of(@Nullable BrandVoice found) {
        return found == null ? new ChosenVoice(null, Voice.NONE) : new ChosenVoice(found.id, found.voice());
    }
}
