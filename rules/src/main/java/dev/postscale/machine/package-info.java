/**
 * The machine interface: every operation that programs may ask for, tied to the rooms that answer it. Start with {@link
 * dev.postscale.machine.MachineInterface}.
 */
@NullMarked
package dev.postscale.machine;

import org.jspecify.annotations.NullMarked;
