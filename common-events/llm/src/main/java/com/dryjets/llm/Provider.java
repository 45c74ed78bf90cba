package com.dryjets.llm;

/** The protocols that a model can be reached by. */
public enum Provider {
    /** Anthropic's Messages API. */
    ANTHROPIC("claude", "https://api.anthropic.com/v1"),

    /** The chat completions of OpenAI, which many other servers and gateways speak. */
    OPENAI("openai", "https://api.openai.com/v1"),

    /** A local Ollama, through its chat completions; it needs no key and costs nothing. */
    OLLAMA("ollama", "http://localhost:11434/v1");

    private final String engine;
    private final String address;

    Provider(String engine, String address) {
        this.engine = engine;
        this.address = address;
    }

    /** Returns the engine name that results carry. */
    public String engine() {
        return engine;
    }

    String address() {
        return address;
    }
}
