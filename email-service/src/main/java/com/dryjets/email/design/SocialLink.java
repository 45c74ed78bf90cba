package com.dryjets.email.design;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to a profile. */
public record SocialLink(
        @NotNull Network network,

        @Schema(examples = "https://www.instagram.com/sunrisebakery") @NotBlank @Size(max = Block.URL)
        String url) {

    /** A network, by the name that people know. */
    public enum Network {
        FACEBOOK("Facebook"),
        INSTAGRAM("Instagram"),
        LINKEDIN("LinkedIn"),
        X("X"),
        TIKTOK("TikTok"),
        YOUTUBE("YouTube"),
        PINTEREST("Pinterest"),
        WEBSITE("Website");

        private final String title;

        Network(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
