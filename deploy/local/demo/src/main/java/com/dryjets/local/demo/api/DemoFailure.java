package com.dryjets.local.demo.api;

/** Ends the demo; the message is shown to the user. */
public class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DemoFailure(String message) {
        super(message);
    }
}
