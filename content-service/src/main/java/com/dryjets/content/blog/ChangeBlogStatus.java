package com.dryjets.content.blog;

import jakarta.validation.constraints.NotNull;

/** The state that a post is to be in. */
public record ChangeBlogStatus(@NotNull BlogStatus status) {}
