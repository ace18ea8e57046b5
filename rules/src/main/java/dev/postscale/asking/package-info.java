/**
 * Questions in plain English, Chinese or both: quantities, names and cue words are found, the intent is scored by the
 * patterns of the grammar files, and the operations that exist answer. Start with {@link dev.postscale.asking.Asker}.
 */
@NullMarked
package dev.postscale.asking;

import org.jspecify.annotations.NullMarked;
