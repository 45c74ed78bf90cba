/**
 * Leo, the copywriter: asks Claude if it is configured, checks every piece, and falls back to the built-in engine.
 *
 * <p>Start reading at {@link com.dryjets.content.leo.Leo}, then {@link com.dryjets.content.leo.CopyWriter}.
 */
package com.dryjets.content.leo;
