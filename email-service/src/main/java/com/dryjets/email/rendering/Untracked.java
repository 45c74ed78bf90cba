package com.dryjets.email.rendering;

import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;

/** Links that go straight to their targets, so that nothing is tracked. */
public final class Untracked implements RecipientUrls {

    private static final String NO_IMAGE = "data:,";
    private static final String NOWHERE = "#";

    @Override
    public String link(int position, String target) {
        return target;
    }

    @Override
    public String pixel() {
        return NO_IMAGE;
    }

    @Override
    public String hidden() {
        return NOWHERE;
    }

    @Override
    public String unsubscribe() {
        return NOWHERE;
    }

    @Override
    public String viewInBrowser() {
        return NOWHERE;
    }
}
