package com.dryjets.content.voice;

import com.dryjets.content.leo.Tone;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to a voice; absent fields keep their values, and blank notes are removed. */
public record ChangeBrandVoice(
        @Nullable @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 100)
        String name,

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

        @Nullable Boolean isDefault) {}
