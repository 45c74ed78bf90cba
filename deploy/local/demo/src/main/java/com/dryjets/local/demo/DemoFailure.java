package com.dryjets.local.demo;

/** Ends the demo; the message is shown to the user. */
public class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
