package com.dryjets.content.blog;

import jakarta.validation.constraints.NotNull;

/** The new status of a blog post. */
public record ChangeBlogStatus(@NotNull BlogStatus status) {}
