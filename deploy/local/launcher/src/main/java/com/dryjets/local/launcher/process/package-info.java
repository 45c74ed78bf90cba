/**
 * Keeps processes running: starts them, restarts one that dies, writes down what they say, and ends them all.
 *
 * <p>Start reading at {@link com.dryjets.local.launcher.process.Processes}.
 */
package com.dryjets.local.launcher.process;
