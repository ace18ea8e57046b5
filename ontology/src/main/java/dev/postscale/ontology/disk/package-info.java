/**
 * Large sets of own facts kept on disk beside what ships, settled once and opened in a moment. Start with {@link
 * dev.postscale.ontology.disk.DiskStore}.
 */
@NullMarked
package dev.postscale.ontology.disk;

import org.jspecify.annotations.NullMarked;
