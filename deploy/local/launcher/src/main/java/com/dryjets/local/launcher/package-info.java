/**
 * The one command, {@code ./run}: starts, stops and looks into the platform on one machine.
 *
 * <p>Start reading at {@link com.dryjets.local.launcher.Launcher}.
 */
package com.dryjets.local.launcher;
