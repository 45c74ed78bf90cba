package com.dryjets.content.voice;

import com.dryjets.content.leo.Tone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voice to add.
 *
 * @param tone NEUTRAL by default
 * @param notes what else a writer should know
 * @param doWords preferred words and phrases
 * @param dontWords words and phrases that must not occur
 * @param samples texts that read as they should
 * @param isDefault whether pieces have it that name no voice; takes the place of the present default
 */
public record CreateBrandVoice(
        @NotBlank @Size(max = 100) String name,
        @Nullable Tone tone,
        @Nullable @Size(max = 2000) String notes,

        @Nullable @Size(max = 200)
        List<@NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 100) String>
                doWords,

        @Nullable @Size(max = 200)
        List<@NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 100) String>
                dontWords,

        @Nullable @Size(max = 10)
        List<
                        @NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
                        @Size(max = 5000) String>
                samples,

        @Nullable Boolean isDefault) {
    public CreateBrandVoice {
        tone = tone == null ? Tone.NEUTRAL : tone;
        doWords = doWords == null ? List.of() : doWords;
        dontWords = dontWords == null ? List.of() : dontWords;
        samples = samples == null ? List.of() : samples;
        isDefault = isDefault != null && isDefault;
    }
}
