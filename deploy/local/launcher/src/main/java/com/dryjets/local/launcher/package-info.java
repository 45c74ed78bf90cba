/**
 * The {@code ./run} command: starts, stops and inspects the platform on one machine.
 *
 * <p>Start reading at {@link com.dryjets.local.launcher.Launcher}.
 */
package com.dryjets.local.launcher;
