/**
 * The language-model client that the services share. Without an API key nothing leaves the machine, and the caller's
 * built-in engine does the work. Start reading at {@link com.dryjets.llm.ClaudeClient}.
 */
package com.dryjets.llm;
