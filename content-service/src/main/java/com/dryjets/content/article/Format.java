package com.dryjets.content.article;

/** How a post is marked up. */
public enum Format {
    MARKDOWN,
    HTML
}
